package dev.clix.workflow.simulator.internal.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.history.ExecutionFact;
import dev.clix.workflow.history.ExecutionFact.ExecutionAborted;
import dev.clix.workflow.history.ExecutionFact.ExecutionFailed;
import dev.clix.workflow.history.ExecutionFact.ExecutionSucceeded;
import dev.clix.workflow.history.ExecutionFact.ExecutionTimedOut;
import dev.clix.workflow.history.HistoryEvent;
import java.util.List;
import java.util.Optional;

/** The outcome of an execution, as its history tells; empty while it runs. */
public record Outcome(Optional<JsonNode> output, Optional<String> error, Optional<String> cause) {
    public static final Outcome OPEN = new Outcome(Optional.empty(), Optional.empty(), Optional.empty());

    public static Outcome of(List<HistoryEvent> history) {
        for (var i = history.size() - 1; i >= 0; i--)
            if (history.get(i).fact() instanceof ExecutionFact fact) return of(fact);
        return OPEN;
    }

    private static Outcome of(ExecutionFact fact) {
        if (fact instanceof ExecutionSucceeded end)
            return new Outcome(Optional.of(end.output()), Optional.empty(), Optional.empty());
        if (fact instanceof ExecutionFailed end) return failed(end.error(), end.cause());
        if (fact instanceof ExecutionAborted end) return failed(end.error(), end.cause());
        if (fact instanceof ExecutionTimedOut end) return failed(end.error(), end.cause());
        return OPEN;
    }

    private static Outcome failed(Optional<String> error, Optional<String> cause) {
        return new Outcome(Optional.empty(), error, cause);
    }
}
