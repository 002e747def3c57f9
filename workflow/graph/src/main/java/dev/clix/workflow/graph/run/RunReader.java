package dev.clix.workflow.graph.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Follows a history event by event, and finds for each the visit of the state that it belongs to. */
final class RunReader {
    private static final String ENTERED = "StateEntered";
    private static final String EXITED = "StateExited";
    private static final Set<String> ENDS = Set.of("Succeeded", "Failed", "Aborted");

    final List<Visit> visits = new ArrayList<>();
    final Map<TakenEdge, Integer> taken = new HashMap<>();
    RunStatus status = RunStatus.NOT_REACHED;
    Optional<RunError> error = Optional.empty();
    private final Map<Long, Visit> byEvent = new HashMap<>();
    private final Map<Long, OptionalLong> iterations = new HashMap<>();
    private final OpenVisits open = new OpenVisits();
    /** Events after which a state is entered from the one before, not from its block's beginning. */
    private final Map<Long, Visit> exits = new HashMap<>();

    void read(RunEvent event) {
        var type = event.type();
        if (type.startsWith("Execution")) execution(event);
        else if (type.endsWith(ENTERED)) entered(event);
        else if (type.endsWith(EXITED)) exited(event);
        else if (type.startsWith("MapIteration")) iteration(event);
        else if (type.startsWith("ParallelState"))
            container(event, "Parallel", type.substring("ParallelState".length()));
        else if (type.startsWith("MapState")) container(event, "Map", type.substring("MapState".length()));
        else task(event);
    }

    String lastOutermost() {
        for (var i = visits.size() - 1; i >= 0; i--) if (visits.get(i).parent == null) return visits.get(i).state;
        return "";
    }

    private void execution(RunEvent event) {
        switch (event.type()) {
            case "ExecutionStarted" -> status = RunStatus.RUNNING;
            case "ExecutionRedriven" -> redriven();
            case "ExecutionSucceeded" -> end(RunStatus.SUCCEEDED, event);
            case "ExecutionFailed", "ExecutionTimedOut" -> end(RunStatus.FAILED, event);
            case "ExecutionAborted" -> end(RunStatus.ABORTED, event);
            default -> {}
        }
    }

    private void end(RunStatus end, RunEvent event) {
        status = end;
        error = event.error();
        var failed = end == RunStatus.FAILED;
        close(open.in(null), event.timestamp(), failed && event.type().equals("ExecutionFailed"), event.previousId());
    }

    /** Those that had not been left go on. */
    private void redriven() {
        status = RunStatus.RUNNING;
        error = Optional.empty();
        for (var visit : visits)
            if (visit.status == RunStatus.FAILED || visit.status == RunStatus.ABORTED) {
                visit.left = Optional.empty();
                visit.failing = false;
                visit.status = RunStatus.RUNNING;
                open.add(visit);
            }
    }

    private void entered(RunEvent event) {
        var before = byEvent.get(event.previousId());
        var exited = exits.get(event.previousId());
        var parent = exited != null ? exited.parent : before;
        var iteration =
                exited != null ? exited.iteration : iterations.getOrDefault(event.previousId(), OptionalLong.empty());
        var kind = event.type().substring(0, event.type().length() - ENTERED.length());
        var visit = new Visit(event, kind, parent, iteration);
        if (kind.equals("Wait")) visit.status = RunStatus.WAITING;
        if (exited != null)
            taken.merge(new TakenEdge(exited.state, visit.state, exited.status == RunStatus.CAUGHT), 1, Integer::sum);
        visits.add(visit);
        open.add(visit);
        belongs(event, visit);
    }

    private void exited(RunEvent event) {
        var name = event.state().orElse("");
        var visit = nearest(event, candidate -> candidate.state.equals(name));
        if (visit == null) return;
        var end = visit.failing || visit.wasNotBegun() ? RunStatus.CAUGHT : RunStatus.SUCCEEDED;
        // A failed attempt leaves the states within as they were.
        close(open.in(visit), event.timestamp(), visit.failing, 0);
        leave(visit, end, event.timestamp());
        exits.put(event.id(), visit);
        belongs(event, visit);
    }

    private void iteration(RunEvent event) {
        var name = event.state().orElse("");
        var map = nearest(event, candidate -> candidate.type.equals("Map") && candidate.state.equals(name));
        if (map == null) return;
        var end = event.type().substring("MapIteration".length());
        if (end.equals("Started")) iterations.put(event.id(), event.index());
        else if (ENDS.contains(end))
            close(open.in(map, event.index()), event.timestamp(), end.equals("Failed"), event.previousId());
        map.items = map.items.plus(
                new ItemCounts(0, one(end, "Started"), one(end, "Succeeded"), one(end, "Failed"), one(end, "Aborted")));
        belongs(event, map);
    }

    private static int one(String end, String wanted) {
        return end.equals(wanted) ? 1 : 0;
    }

    private void container(RunEvent event, String kind, String what) {
        var visit = nearest(event, candidate -> candidate.type.equals(kind));
        if (visit == null) return;
        switch (what) {
            case "Started" -> {
                visit.attempt();
                visit.items = visit.items.plus(new ItemCounts(event.length().orElse(0), 0, 0, 0, 0));
            }
            case "Failed" -> {
                close(open.in(visit), event.timestamp(), true, event.previousId());
                visit.fail(event);
            }
            case "Aborted" -> leave(visit, RunStatus.ABORTED, event.timestamp());
            case "Succeeded" -> visit.failing = false;
            default -> {}
        }
        belongs(event, visit);
    }

    /** Events of tasks, of evaluation and of Map Runs, and those that nobody knows yet. */
    private void task(RunEvent event) {
        var visit = byEvent.get(event.previousId());
        // After a redrive an event's way back leads to no state: the one that was open last goes on.
        if (visit == null) visit = open.last(candidate -> !isContainer(candidate));
        if (visit == null) return;
        var type = event.type();
        if (type.endsWith("Scheduled") || type.equals("MapRunStarted") || type.equals("MapRunRedriven")) {
            visit.attempt();
            if (type.startsWith("Activity")) visit.status = RunStatus.WAITING;
        } else if (type.endsWith("Submitted")) visit.status = RunStatus.WAITING;
        else if (type.endsWith("Started")) visit.status = RunStatus.RUNNING;
        else if (type.endsWith("Failed") || type.endsWith("TimedOut")) visit.fail(event);
        else if (type.endsWith("StateAborted")) leave(visit, RunStatus.ABORTED, event.timestamp());
        belongs(event, visit);
    }

    private static boolean isContainer(Visit visit) {
        return visit.type.equals("Parallel") || visit.type.equals("Map");
    }

    private void leave(Visit visit, RunStatus end, Instant at) {
        visit.leave(end, at);
        open.remove(visit);
    }

    /**
     * Visits end with their surroundings, and with them all that is still open within.
     *
     * @param failed whether because of a failure, which is that of those whose last attempt failed, of a Fail state, and
     *     of the state that the event before belongs to
     */
    private void close(List<Visit> ended, Instant at, boolean failed, long cause) {
        var causing = byEvent.get(cause);
        for (var visit : ended) {
            close(open.in(visit), at, failed, cause);
            var failure =
                    failed && (visit.failing || visit == causing || visit.type.equals("Fail") || holds(visit, causing));
            leave(visit, failure ? RunStatus.FAILED : RunStatus.ABORTED, at);
        }
    }

    private static boolean holds(Visit visit, @Nullable Visit causing) {
        return causing != null && causing.isWithin(visit);
    }

    /** The open visit that the event before belongs to or is within; without one, the last that was opened. */
    private @Nullable Visit nearest(RunEvent event, Predicate<Visit> wanted) {
        for (var up = byEvent.get(event.previousId()); up != null; up = up.parent)
            if (up.isOpen() && wanted.test(up)) return up;
        return open.last(wanted);
    }

    private void belongs(RunEvent event, Visit visit) {
        byEvent.put(event.id(), visit);
        visit.lastEvent = event.id();
    }
}
