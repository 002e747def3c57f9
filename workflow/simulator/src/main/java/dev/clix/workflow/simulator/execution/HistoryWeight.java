package dev.clix.workflow.simulator.execution;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.history.ExecutionFact;
import dev.clix.workflow.history.Fact;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.StateFact;
import dev.clix.workflow.history.TaskFact;
import java.util.List;

/**
 * The heap that an execution's history takes, estimated: rather too much than too little, since values that events
 * share are counted for each event; and quickly, since every execution that ends is weighed.
 */
final class HistoryWeight {
    private static final long EVENT_BYTES = 200;
    private static final long NODE_BYTES = 48;

    private HistoryWeight() {}

    /** @return bytes */
    static long of(List<HistoryEvent> history) {
        long bytes = 0;
        for (var event : history) bytes += EVENT_BYTES + of(event.fact());
        return bytes;
    }

    private static long of(Fact fact) {
        if (fact instanceof StateFact.StateEntered entered) return of(entered.input());
        if (fact instanceof StateFact.StateExited exited)
            return of(exited.output())
                    + exited.assigned().values().stream()
                            .mapToLong(HistoryWeight::of)
                            .sum();
        if (fact instanceof TaskFact.TaskScheduled scheduled) return of(scheduled.input());
        if (fact instanceof TaskFact.TaskSubmitted submitted) return of(submitted.output());
        if (fact instanceof TaskFact.TaskSucceeded succeeded) return of(succeeded.output());
        if (fact instanceof TaskFact.TaskFailed failed)
            return failed.cause().map(String::length).orElse(0);
        if (fact instanceof ExecutionFact.ExecutionStarted started) return of(started.input());
        if (fact instanceof ExecutionFact.ExecutionSucceeded succeeded) return of(succeeded.output());
        return 0;
    }

    private static long of(JsonNode node) {
        if (node.isTextual()) return NODE_BYTES + node.textValue().length();
        long bytes = NODE_BYTES;
        for (var child : node) bytes += of(child);
        return bytes;
    }
}
