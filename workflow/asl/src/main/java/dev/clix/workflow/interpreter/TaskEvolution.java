package dev.clix.workflow.interpreter;

import dev.clix.workflow.history.TaskFact;
import java.time.Instant;
import java.util.Optional;

/** The life of a task. */
final class TaskEvolution implements TaskFact.Visitor<Execution, Void> {
    @Override
    public Void taskScheduled(Execution at, TaskFact.TaskScheduled fact) {
        var task = at.event.sequence();
        var frame = at.frame;
        at.commands.offer(
                frame,
                new Command.OfferTask(
                        task, fact.resource(), frame.currentState().name(), fact.input(), frame.attempt, fact.token()));
        at.setTask(new Position.Tasking(
                task,
                fact.resource(),
                fact.input(),
                false,
                false,
                fact.token(),
                deadline(at, fact),
                fact.heartbeatInSeconds().orElse(0),
                Optional.empty(),
                0));
        return at.linkNext();
    }

    private static Optional<Instant> deadline(Execution at, TaskFact.TaskScheduled fact) {
        return fact.timeoutInSeconds().isPresent()
                ? Optional.of(
                        at.event.timestamp().plusSeconds(fact.timeoutInSeconds().getAsLong()))
                : Optional.empty();
    }

    /** The heartbeat clock runs from here. */
    @Override
    public Void taskStarted(Execution at, TaskFact.TaskStarted fact) {
        at.taskAlive(fact.token());
        return at.linkNext();
    }

    @Override
    public Void taskSubmitted(Execution at, TaskFact.TaskSubmitted fact) {
        if (at.frame.position instanceof Position.Tasking task) at.frame.position = task.accepted();
        return at.linkNext();
    }

    @Override
    public Void taskSucceeded(Execution at, TaskFact.TaskSucceeded fact) {
        at.withdrawCommands(at.frame);
        at.frame.position = new Position.Answered(fact.output());
        return at.linkNext();
    }

    @Override
    public Void taskFailed(Execution at, TaskFact.TaskFailed fact) {
        at.failFrame(new Position.Broken(fact.error(), fact.cause(), false));
        return at.linkNext();
    }

    @Override
    public Void taskTimedOut(Execution at, TaskFact.TaskTimedOut fact) {
        at.failFrame(new Position.Broken(Optional.of(fact.error()), Optional.empty(), fact.heartbeatMissed()));
        return at.linkNext();
    }
}
