package dev.clix.workflow.simulator;

import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.interpreter.BrokenDecision;
import dev.clix.workflow.interpreter.Execution;
import dev.clix.workflow.interpreter.Interpreter;
import dev.clix.workflow.interpreter.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has happened in an execution, and what it asks of the world for as long as it goes on. Of one that has ended only
 * the history stays, since thousands are kept: it tells all the rest to the few who still ask. Only letters of the
 * execution call it, but for {@link #brief}.
 */
final class Life {
    private static final Logger LOG = LoggerFactory.getLogger(Life.class);

    private final World world;
    private final RunningExecution running;
    private final List<HistoryEvent> history = new ArrayList<>(0);
    private Optional<Execution> alive = Optional.empty();
    /** Many executions ask nothing of the world. */
    private Optional<Duties> duties = Optional.empty();

    private volatile Brief brief = Brief.UNSTARTED;

    Life(World world, RunningExecution running) {
        this.world = world;
        this.running = running;
    }

    /** How it stands: from any thread. */
    Brief brief() {
        return brief;
    }

    List<HistoryEvent> history() {
        return history;
    }

    Outcome outcome() {
        return brief.isOpen() ? Outcome.OPEN : Outcome.of(history);
    }

    Execution execution() {
        if (alive.isEmpty()) alive = Optional.of(replayed());
        return alive.get();
    }

    private Execution replayed() {
        var replayed = Execution.replay(running.machine().machine(), world.limits(), history);
        replayed.drainChanges(); // followed before
        return replayed;
    }

    /** @return what follows from the signal; nothing when it came too late, for which no history has to be replayed */
    List<HistoryEvent> decide(Signal signal) {
        if (!brief.isOpen() && !(signal instanceof Signal.Redrive)) return List.of();
        var execution = execution();
        var events = decided(execution, signal);
        history.addAll(events);
        if (brief.isStale(execution)) brief = Brief.of(execution);
        return events;
    }

    private List<HistoryEvent> decided(Execution execution, Signal signal) {
        try {
            return Interpreter.decide(execution, signal, world.surroundings());
        } catch (BrokenDecision broken) {
            LOG.error("{} failed on a bug", running.identity().executionArn(), broken);
            return broken.events();
        }
    }

    /** Makes the world true to what was decided. Nobody has to be told of what lapsed as soon as it stood. */
    void follow() {
        if (brief.isOpen() || duties.isPresent()) execution().drainChanges().forEach(duties()::follow);
        if (!brief.isOpen()) letGo();
    }

    private void letGo() {
        alive = Optional.empty();
        duties = Optional.empty();
    }

    /** @param task what is to be looked at; 0 for all there is */
    Waiting waiting(long task) {
        return brief.isOpen() && duties.isPresent() ? duties.get().waiting(task) : Waiting.FOR_NOTHING;
    }

    Duties duties() {
        if (duties.isEmpty()) duties = Optional.of(new Duties(world, running));
        return duties.get();
    }

    /** Most timers of tasks answered at once never have to be armed. */
    void armTimers() {
        if (duties.isPresent()) duties.get().armTimers();
    }

    /** Takes up what has happened before, without a sign of it to the world. */
    void replay(List<HistoryEvent> events) {
        var execution = execution();
        history.addAll(events);
        events.forEach(execution::evolve);
        duties().replay(execution.drainChanges());
        brief = Brief.of(execution);
        if (!brief.isOpen()) letGo();
    }
}
