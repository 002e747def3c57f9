package dev.clix.workflow.simulator;

import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.Identity;
import java.util.List;

/** Is told of everything that happens, as it does. */
@FunctionalInterface
public interface HistoryListener {
    HistoryListener NONE = (execution, events) -> {};

    /** Called where the execution runs, which waits meanwhile: one call at a time for each execution, in order. */
    void happened(Identity execution, List<HistoryEvent> events);
}
