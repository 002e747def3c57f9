package dev.clix.workflow.graph.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The course of a run, to be laid over its machine's picture: how often each state was entered, how it stands, and which ways
 * were taken. All of it comes from the history, so that any past moment can be shown: {@link #upTo}.
 */
public final class RunOverlay {
    private final List<RunEvent> events;
    private final Map<String, StateRun> states;
    private final Map<TakenEdge, Integer> taken;
    private final RunStatus status;
    private final Optional<RunError> error;
    private final String lastState;

    private RunOverlay(List<RunEvent> events, long last) {
        this.events = events;
        var reader = new RunReader();
        for (var event : events) if (event.id() <= last) reader.read(event);
        states = summed(reader.visits);
        taken = Map.copyOf(reader.taken);
        status = reader.status;
        error = reader.error;
        lastState = reader.lastOutermost();
    }

    /** @param events of one execution, in the order of their ids; a beginning of them will do */
    public static RunOverlay of(List<RunEvent> events) {
        return new RunOverlay(List.copyOf(events), Long.MAX_VALUE);
    }

    /** How it stood just after an event. */
    public RunOverlay upTo(long eventId) {
        return new RunOverlay(events, eventId);
    }

    /** {@link RunStatus#NOT_REACHED} for a name that the history does not tell of. */
    public StateRun state(String name) {
        return states.getOrDefault(name, StateRun.NOT_REACHED);
    }

    /** How often the way was taken; 0 for never. */
    public int taken(TakenEdge edge) {
        return taken.getOrDefault(edge, 0);
    }

    /** All ways that were taken, with how often. */
    public Map<TakenEdge, Integer> taken() {
        return taken;
    }

    /** Of the execution: never WAITING, RETRYING or CAUGHT. */
    public RunStatus status() {
        return status;
    }

    /** The name of the state that the machine itself, not one of its blocks, entered last; empty for none. */
    public String lastState() {
        return lastState;
    }

    /** Of the execution that failed, timed out or was aborted, where it was told. */
    public Optional<RunError> error() {
        return error;
    }

    /** The id of the last event there is, whatever {@link #upTo} was asked for; 0 for none. */
    public long lastEvent() {
        return events.isEmpty() ? 0 : events.get(events.size() - 1).id();
    }

    private static Map<String, StateRun> summed(List<Visit> visits) {
        Map<String, List<Visit>> byState = new HashMap<>();
        for (var visit : visits)
            byState.computeIfAbsent(visit.state, name -> new ArrayList<>()).add(visit);
        Map<String, StateRun> states = new HashMap<>();
        byState.forEach((name, own) -> states.put(name, sum(own)));
        return states;
    }

    private static StateRun sum(List<Visit> visits) {
        var last = visits.get(visits.size() - 1);
        var open = (int) visits.stream().filter(Visit::isOpen).count();
        return new StateRun(
                status(visits),
                visits.size(),
                open,
                visits.stream().mapToInt(visit -> visit.attempts).sum(),
                visits.stream()
                        .mapToInt(visit -> Math.max(0, visit.attempts - 1))
                        .sum(),
                visits.stream().map(visit -> visit.items).reduce(ItemCounts.NONE, ItemCounts::plus),
                visits.stream().map(visit -> visit.error).reduce(Optional.empty(), (a, b) -> b.isPresent() ? b : a),
                Optional.of(last.entered),
                open > 0 ? Optional.empty() : last.left,
                visits.stream().mapToLong(visit -> visit.lastEvent).max().orElse(0));
    }

    /** A visit that goes on counts more than one that has ended; a failure more than what ended otherwise. */
    private static RunStatus status(List<Visit> visits) {
        // A loop's earlier rounds and a block's failed attempts are over; other iterations are not.
        Map<List<Object>, RunStatus> latest = new HashMap<>();
        for (var visit : visits) latest.put(Arrays.asList(visit.parent, visit.iteration), visit.status);
        for (var wanted : List.of(RunStatus.RETRYING, RunStatus.RUNNING, RunStatus.WAITING, RunStatus.FAILED))
            if (latest.containsValue(wanted)) return wanted;
        return visits.get(visits.size() - 1).status;
    }
}
