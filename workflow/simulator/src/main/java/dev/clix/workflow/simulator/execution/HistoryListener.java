package dev.clix.workflow.simulator.execution;

import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.Identity;
import java.util.List;

/** A listener to the events of all executions, as they happen. */
@FunctionalInterface
public interface HistoryListener {
    HistoryListener NONE = (execution, events) -> {};

    /** Called where the execution runs, which waits meanwhile: one call at a time for each execution, in order. */
    void happened(Identity execution, List<HistoryEvent> events);

    /** A listener that tells this one first, then another. */
    default HistoryListener and(HistoryListener other) {
        return (execution, events) -> {
            happened(execution, events);
            other.happened(execution, events);
        };
    }
}
