package dev.clix.workflow.interpreter;

import dev.clix.workflow.history.ExecutionFact;
import dev.clix.workflow.history.Fact;
import dev.clix.workflow.history.HistoryEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes facts and evolves the execution by each at once, so that a decision can build on its own first half. */
final class Pen {
    private final Execution execution;
    private final Instant now;
    private final List<HistoryEvent> events = new ArrayList<>(24);

    Pen(Execution execution, Instant now) {
        this.execution = execution;
        this.now = now;
    }

    void write(int frame, long previous, Fact fact) {
        var isPublic = !fact.isPrivate();
        if (isPublic && execution.publicId + 1 >= execution.eventsMax && !(fact instanceof ExecutionFact))
            throw new HistoryLimitReached();
        var event = new HistoryEvent(
                execution.sequence + 1,
                isPublic ? execution.publicId + 1 : 0,
                isPublic ? previous : 0,
                now,
                frame,
                fact);
        execution.evolve(event);
        events.add(event);
    }

    List<HistoryEvent> events() {
        return events;
    }
}
