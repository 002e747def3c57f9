package dev.clix.workflow.simulator.internal.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.clix.workflow.history.ExecutionFact;
import dev.clix.workflow.history.Fact;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.StateFact;
import dev.clix.workflow.history.TaskFact;
import java.util.List;

/**
 * The heap that an execution's history takes, estimated: rather too much than too little, since values that events
 * share are counted again unless one event follows the other; and quickly, since every execution that ends is weighed.
 */
final class HistoryWeight {
    private static final long EVENT_BYTES = 200;
    private static final long NODE_BYTES = 48;

    /** Ten thousand branches begin with one input, which may be as large as there are branches. */
    private JsonNode counted = MissingNode.getInstance();

    private long bytes;

    private HistoryWeight() {}

    /**
     * @param input as it came, which is kept beside the value that was read
     * @return bytes
     */
    static long of(String input, List<HistoryEvent> history) {
        var weight = new HistoryWeight();
        for (var event : history) weight.add(event.fact());
        return input.length() + weight.bytes + EVENT_BYTES * history.size();
    }

    private void add(Fact fact) {
        if (fact instanceof StateFact.StateEntered entered) add(entered.input());
        else if (fact instanceof StateFact.StateExited exited) {
            add(exited.output());
            exited.assigned().values().forEach(this::add);
        } else if (fact instanceof TaskFact.TaskScheduled scheduled) add(scheduled.input());
        else if (fact instanceof TaskFact.TaskSubmitted submitted) add(submitted.output());
        else if (fact instanceof TaskFact.TaskSucceeded succeeded) add(succeeded.output());
        else if (fact instanceof TaskFact.TaskFailed failed)
            bytes += failed.cause().map(String::length).orElse(0);
        else if (fact instanceof ExecutionFact.ExecutionStarted started) add(started.input());
        else if (fact instanceof ExecutionFact.ExecutionSucceeded succeeded) add(succeeded.output());
    }

    @SuppressWarnings("ReferenceEquality") // Equal values are not shared ones.
    private void add(JsonNode node) {
        if (node == counted) return;
        counted = node;
        bytes += of(node);
    }

    private static long of(JsonNode node) {
        if (node.isTextual()) return NODE_BYTES + node.textValue().length();
        long bytes = NODE_BYTES;
        for (var child : node) bytes += of(child);
        return bytes;
    }
}
