package dev.clix.workflow.history;

import dev.clix.workflow.history.HistoryView.Shown;
import java.util.Optional;

/** Shows how an execution begins and ends. */
final class ExecutionFactView implements ExecutionFact.Visitor<EventDetails, Shown> {
    @Override
    public Shown executionStarted(EventDetails details, ExecutionFact.ExecutionStarted fact) {
        details.data("input", fact.input()).text("roleArn", fact.identity().roleArn());
        return new Shown("ExecutionStarted", details.node());
    }

    @Override
    public Shown executionSucceeded(EventDetails details, ExecutionFact.ExecutionSucceeded fact) {
        return new Shown(
                "ExecutionSucceeded", details.data("output", fact.output()).node());
    }

    @Override
    public Shown executionFailed(EventDetails details, ExecutionFact.ExecutionFailed fact) {
        return ended(details, "ExecutionFailed", fact.error(), fact.cause());
    }

    @Override
    public Shown executionAborted(EventDetails details, ExecutionFact.ExecutionAborted fact) {
        return ended(details, "ExecutionAborted", fact.error(), fact.cause());
    }

    @Override
    public Shown executionTimedOut(EventDetails details, ExecutionFact.ExecutionTimedOut fact) {
        return ended(details, "ExecutionTimedOut", fact.error(), fact.cause());
    }

    @Override
    public Shown executionRedriven(EventDetails details, ExecutionFact.ExecutionRedriven fact) {
        return new Shown(
                "ExecutionRedriven",
                details.number("redriveCount", fact.redriveCount()).node());
    }

    private static Shown ended(EventDetails details, String type, Optional<String> error, Optional<String> cause) {
        return new Shown(type, details.text("error", error).text("cause", cause).node());
    }
}
