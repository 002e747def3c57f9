package dev.clix.workflow.simulator.internal.map;

import static java.util.Objects.requireNonNull;

import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.MapRunCounts;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.PrivateFact;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Counts of a map run's items and of their child executions, by outcome ("MapRunItemCounts", "MapRunExecutionCounts").
 */
final class MapRunChildren {
    private final List<Child> children = new ArrayList<>();
    private final Map<Long, Child> byEvent = new HashMap<>();
    private long itemsRead;
    private boolean written;

    private static final class Child {
        private final int items;
        private String name;
        private ExecutionStatus status = ExecutionStatus.RUNNING;

        Child(String name, int items) {
            this.name = name;
            this.items = items;
        }
    }

    void evolve(HistoryEvent event) {
        var fact = event.fact();
        if (fact instanceof PrivateFact.ItemsRead read) itemsRead = read.items().size();
        else if (fact instanceof PrivateFact.ChildStarted begun) begin(event.sequence(), begun);
        else if (fact instanceof PrivateFact.ChildRedriven again) again(event.sequence(), again);
        else if (fact instanceof PrivateFact.ChildSucceeded done)
            requireNonNull(byEvent.remove(done.child())).status = ExecutionStatus.SUCCEEDED;
        else if (fact instanceof PrivateFact.ChildFailed failed)
            requireNonNull(byEvent.remove(failed.child())).status = ExecutionStatus.FAILED;
        else if (fact instanceof PrivateFact.ResultsWritten) written();
    }

    /** The results of the run are complete: they are in the state's output or in the files of its ResultWriter. */
    void written() {
        written = true;
    }

    private void begin(long event, PrivateFact.ChildStarted fact) {
        var child = new Child(fact.name(), fact.items());
        children.add(child);
        byEvent.put(event, child);
    }

    private void again(long event, PrivateFact.ChildRedriven fact) {
        var child = children.get(fact.index());
        child.name = fact.name();
        child.status = ExecutionStatus.RUNNING;
        byEvent.put(event, child);
    }

    void redriven() {
        written = false;
        for (var child : children)
            if (child.status != ExecutionStatus.SUCCEEDED) child.status = ExecutionStatus.PENDING_REDRIVE;
    }

    /** @param ends how child executions stand that are remembered, by name */
    MapRunCounts items(Map<String, ExecutionStatus> ends, boolean isRunning) {
        return count(unstarted(), ends, isRunning, child -> child.items);
    }

    private long unstarted() {
        return Math.max(0, itemsRead - children.stream().mapToLong(c -> c.items).sum());
    }

    /** @param batchItems how many items a child is for at most: of those that have yet to be made, each is taken for full */
    MapRunCounts executions(Map<String, ExecutionStatus> ends, boolean isRunning, int batchItems) {
        var full = Math.max(1, batchItems);
        return count((unstarted() + full - 1) / full, ends, isRunning, child -> 1);
    }

    private MapRunCounts count(
            long pending, Map<String, ExecutionStatus> ends, boolean isRunning, ToLongFunction<Child> size) {
        var by = new EnumMap<ExecutionStatus, Long>(ExecutionStatus.class);
        for (var child : children) by.merge(status(child, ends, isRunning), size.applyAsLong(child), Long::sum);
        var total = pending + by.values().stream().mapToLong(Long::longValue).sum();
        return new MapRunCounts(
                pending,
                by.getOrDefault(ExecutionStatus.RUNNING, 0L),
                by.getOrDefault(ExecutionStatus.SUCCEEDED, 0L),
                by.getOrDefault(ExecutionStatus.FAILED, 0L),
                by.getOrDefault(ExecutionStatus.TIMED_OUT, 0L),
                by.getOrDefault(ExecutionStatus.ABORTED, 0L),
                total,
                written ? total - by.getOrDefault(ExecutionStatus.RUNNING, 0L) : 0,
                0,
                by.getOrDefault(ExecutionStatus.PENDING_REDRIVE, 0L));
    }

    /** Histories tell that a child failed, and only the child itself how. */
    private static ExecutionStatus status(Child child, Map<String, ExecutionStatus> ends, boolean isRunning) {
        var isKnown = child.status == ExecutionStatus.SUCCEEDED || child.status == ExecutionStatus.PENDING_REDRIVE;
        if (isKnown) return child.status;
        var otherwise = isRunning || child.status == ExecutionStatus.FAILED ? child.status : ExecutionStatus.ABORTED;
        return ends.getOrDefault(child.name, otherwise);
    }
}
