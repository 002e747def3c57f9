package dev.clix.workflow.interpreter;

import dev.clix.workflow.history.HistoryEvent;
import java.util.List;

/**
 * A bug that showed in the middle of a decision. The execution has been failed, so that its callers do not wait for
 * ever.
 */
public final class BrokenDecision extends RuntimeException {
    private final transient List<HistoryEvent> events;

    BrokenDecision(List<HistoryEvent> events, Throwable bug) {
        super("Expected a decision, but the interpreter failed", bug);
        this.events = List.copyOf(events);
    }

    /** The events decided before the bug, and the execution's failure; they belong to its history. */
    public List<HistoryEvent> events() {
        return events;
    }
}
