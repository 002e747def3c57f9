package dev.clix.workflow.simulator.internal.map;

import static java.util.Objects.requireNonNull;

import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.PrivateFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Counts of a map run's items and of their child executions, by outcome ("MapRunItemCounts", "MapRunExecutionCounts").
 */
final class MapRunChildren {
    private static final List<String> WORDS = List.of(
            "pending",
            "running",
            "succeeded",
            "failed",
            "timedOut",
            "aborted",
            "total",
            "resultsWritten",
            "failuresNotRedrivable",
            "pendingRedrive");

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

    void happened(HistoryEvent event) {
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
    Map<String, Long> items(Map<String, ExecutionStatus> ends, boolean isRunning) {
        return foreseen(unstarted(), count(ends, isRunning, child -> child.items));
    }

    private long unstarted() {
        return Math.max(0, itemsRead - children.stream().mapToLong(c -> c.items).sum());
    }

    /** @param batchItems how many items a child is for at most: of those that have yet to be made, each is taken for full */
    Map<String, Long> executions(Map<String, ExecutionStatus> ends, boolean isRunning, int batchItems) {
        var full = Math.max(1, batchItems);
        return foreseen((unstarted() + full - 1) / full, count(ends, isRunning, child -> 1));
    }

    private Map<String, Long> foreseen(long pending, Map<String, Long> counts) {
        counts.merge("pending", pending, Long::sum);
        counts.merge("total", pending, Long::sum);
        if (written) counts.merge("resultsWritten", pending, Long::sum);
        return counts;
    }

    private Map<String, Long> count(Map<String, ExecutionStatus> ends, boolean isRunning, ToLongFunction<Child> size) {
        var counts = new LinkedHashMap<String, Long>();
        WORDS.forEach(word -> counts.put(word, 0L));
        for (var child : children) {
            var status = status(child, ends, isRunning);
            counts.merge(word(status), size.applyAsLong(child), Long::sum);
            counts.merge("total", size.applyAsLong(child), Long::sum);
            if (written && status != ExecutionStatus.RUNNING)
                counts.merge("resultsWritten", size.applyAsLong(child), Long::sum);
        }
        return counts;
    }

    /** Histories tell that a child failed, and only the child itself how. */
    private static ExecutionStatus status(Child child, Map<String, ExecutionStatus> ends, boolean isRunning) {
        var isKnown = child.status == ExecutionStatus.SUCCEEDED || child.status == ExecutionStatus.PENDING_REDRIVE;
        if (isKnown) return child.status;
        var otherwise = isRunning || child.status == ExecutionStatus.FAILED ? child.status : ExecutionStatus.ABORTED;
        return ends.getOrDefault(child.name, otherwise);
    }

    private static String word(ExecutionStatus status) {
        return switch (status) {
            case RUNNING -> "running";
            case SUCCEEDED -> "succeeded";
            case FAILED -> "failed";
            case TIMED_OUT -> "timedOut";
            case ABORTED -> "aborted";
            case PENDING_REDRIVE -> "pendingRedrive";
        };
    }
}
