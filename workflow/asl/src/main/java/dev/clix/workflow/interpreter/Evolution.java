package dev.clix.workflow.interpreter;

import dev.clix.workflow.history.Fact;
import dev.clix.workflow.history.HistoryEvent;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Applies facts to an execution, with one class for each family of facts. Nothing is computed here: every computed
 * value is in the facts, so that replay needs no expression, clock or chance.
 */
final class Evolution {
    final Execution execution;
    final Standing standing;

    /** By id; null where a frame has ended. */
    private final ArrayList<Frame> frames = new ArrayList<>(2);

    private static final Fact.Visitors<Evolution, Void> FAMILIES = new Fact.Visitors<>(
            new ExecutionEvolution(),
            new StateEvolution(),
            new TaskEvolution(),
            new ParallelEvolution(),
            new MapEvolution(),
            new MapRunEvolution(),
            new PrivateEvolution());

    HistoryEvent event;
    Frame frame;

    Evolution(Execution execution) {
        this.execution = execution;
        this.standing = execution.standing;
    }

    void apply(HistoryEvent next) {
        event = next;
        if (next.frame() < frames.size()) frame = frames.get(next.frame());
        next.fact().accept(FAMILIES, this);
    }

    /** The next event of this frame follows this one. */
    Void chained() {
        frame.chain = event.id();
        return null;
    }

    void begin(Frame begun) {
        if (begun.id != frames.size())
            throw new IllegalStateException("Expected frame %s, but found %s".formatted(frames.size(), begun.id));
        frames.add(begun);
    }

    /** The frame is done, or its parent has gone on without it. */
    void end(Frame ended) {
        silence(ended);
        if (ended.isLive) execution.variableBytes -= ended.variableBytes;
        ended.isLive = false;
        frames.set(ended.id, null);
        endBranches(ended);
    }

    /** Restores an ended frame, for a redrive. */
    void restore(Frame ended) {
        if (!ended.isLive) execution.variableBytes += ended.variableBytes;
        ended.isLive = true;
        frames.set(ended.id, ended);
    }

    void endBranches(Frame parent) {
        parent.fork.ifPresent(fork -> {
            for (var child : fork.children) if (child != null) end(child);
            parent.spent = parent.fork;
        });
        parent.fork = Optional.empty();
    }

    /** Withdraws the commands that stand for a frame. */
    void silence(Frame silent) {
        if (silent.position instanceof Position.Tasking task) {
            if (task.timer() != 0) standing.disarm(task.timer());
            standing.close(task.task());
        } else if (silent.position instanceof Position.Waiting waiting) standing.disarm(waiting.timer());
        else if (silent.position instanceof Position.Retrying retrying) standing.disarm(retrying.timer());
        else silent.mapRun.ifPresent(this::withdraw);
    }

    /** A worker has the task: from here its heartbeats are expected. */
    Void alive(Optional<String> token) {
        if (!(frame.position instanceof Position.Tasking task))
            throw new IllegalStateException("Expected a task under way, but found " + frame.position);
        standing.take(task.task());
        token.ifPresent(value -> standing.honour(frame, task.task(), value));
        if (task.heartbeat() == 0) {
            frame.position = task.taken(token);
            return null;
        }
        if (task.timer() != 0) standing.disarm(task.timer());
        place(task.alive(token, event.timestamp()));
        return null;
    }

    /** One timer for a task's both limits: that of the one that comes first. */
    void place(Position.Tasking task) {
        frame.position = task.armed(event.sequence());
        task.due()
                .ifPresent(due -> standing.arm(
                        frame, new Command.ArmTimer(event.sequence(), due, Command.Ends.TASK, task.task())));
    }

    private void withdraw(MapRun run) {
        standing.withdraw(run.request);
        run.running().forEach(standing::withdraw);
    }

    Void broken(Position.Broken broken) {
        silence(frame);
        frame.position = broken;
        return null;
    }

    /** The frame has failed, and the state it is part of with it. */
    Void parentBroken() {
        if (!(frame.position instanceof Position.Broken broken))
            throw new IllegalStateException("Expected a failed branch, but found " + frame.position);
        var parent = frame.parentFrame();
        parent.chain = frame.chain;
        endBranches(parent);
        parent.position = broken;
        return null;
    }
}
