package dev.clix.workflow.simulator;

import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.MapRunFact;
import dev.clix.workflow.interpreter.BrokenDecision;
import dev.clix.workflow.interpreter.Execution;
import dev.clix.workflow.interpreter.Interpreter;
import dev.clix.workflow.interpreter.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has happened in an execution, and what it asks of the world for as long as it goes on. Of one that has ended only
 * the history stays, since thousands are kept: it tells all the rest to the few who still ask. Only letters of the
 * execution call it.
 */
final class Life {
    private static final Logger LOG = LoggerFactory.getLogger(Life.class);

    private final World world;
    private final RunningExecution running;
    private final List<HistoryEvent> history = new ArrayList<>(0);
    private Optional<Execution> alive = Optional.empty();
    /** Many executions ask nothing of the world. */
    private Optional<Duties> duties = Optional.empty();

    /** Most are never asked for theirs. */
    private Optional<MapRuns> mapRuns = Optional.empty();

    Life(World world, RunningExecution running) {
        this.world = world;
        this.running = running;
    }

    List<HistoryEvent> history() {
        return history;
    }

    NavigableMap<Long, MapRunShown> mapRuns() {
        if (mapRuns.isEmpty()) mapRuns = Optional.of(new MapRuns());
        return mapRuns.get().of(history);
    }

    Outcome outcome() {
        return running.brief().isOpen() ? Outcome.OPEN : Outcome.of(history);
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
        if (!running.brief().isOpen() && !(signal instanceof Signal.Redrive)) return List.of();
        var execution = execution();
        var events = decided(execution, signal);
        happened(events);
        if (running.brief().isStale(execution)) stands(execution);
        return events;
    }

    private void happened(List<HistoryEvent> events) {
        history.addAll(events);
        for (var event : events)
            if (event.fact() instanceof MapRunFact.MapRunStarted begun)
                world.executions().began(begun.mapRunArn(), running);
    }

    private void stands(Execution execution) {
        world.executions().stands(running, Brief.of(execution));
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
        if (running.brief().isOpen() || duties.isPresent())
            execution().drainChanges().forEach(duties()::follow);
        if (!running.brief().isOpen()) letGo();
    }

    private void letGo() {
        alive = Optional.empty();
        duties = Optional.empty();
    }

    /** @param task what is to be looked at; 0 for all there is */
    Waiting waiting(long task) {
        return running.brief().isOpen() && duties.isPresent() ? duties.get().waiting(task) : Waiting.FOR_NOTHING;
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
        happened(events);
        events.forEach(execution::evolve);
        duties().replay(execution.drainChanges());
        stands(execution);
        if (!running.brief().isOpen()) letGo();
    }
}
