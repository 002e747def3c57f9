package dev.clix.workflow.history;

import dev.clix.workflow.history.HistoryView.TypeAndDetails;
import java.util.Optional;

/** Shows how an execution begins and ends. */
final class ExecutionFactView implements ExecutionFact.Visitor<EventDetails, TypeAndDetails> {
    @Override
    public TypeAndDetails executionStarted(EventDetails details, ExecutionFact.ExecutionStarted fact) {
        details.data("input", fact.input()).text("roleArn", fact.identity().roleArn());
        return new TypeAndDetails("ExecutionStarted", details.node());
    }

    @Override
    public TypeAndDetails executionSucceeded(EventDetails details, ExecutionFact.ExecutionSucceeded fact) {
        return new TypeAndDetails(
                "ExecutionSucceeded", details.data("output", fact.output()).node());
    }

    @Override
    public TypeAndDetails executionFailed(EventDetails details, ExecutionFact.ExecutionFailed fact) {
        return ended(details, "ExecutionFailed", fact.error(), fact.cause());
    }

    @Override
    public TypeAndDetails executionAborted(EventDetails details, ExecutionFact.ExecutionAborted fact) {
        return ended(details, "ExecutionAborted", fact.error(), fact.cause());
    }

    @Override
    public TypeAndDetails executionTimedOut(EventDetails details, ExecutionFact.ExecutionTimedOut fact) {
        return ended(details, "ExecutionTimedOut", fact.error(), fact.cause());
    }

    @Override
    public TypeAndDetails executionRedriven(EventDetails details, ExecutionFact.ExecutionRedriven fact) {
        return new TypeAndDetails(
                "ExecutionRedriven",
                details.number("redriveCount", fact.redriveCount()).node());
    }

    private static TypeAndDetails ended(
            EventDetails details, String type, Optional<String> error, Optional<String> cause) {
        return new TypeAndDetails(
                type, details.text("error", error).text("cause", cause).node());
    }
}
