package dev.clix.workflow.history;

import dev.clix.workflow.history.HistoryView.Shown;
import java.util.Optional;

/** Shows how an execution begins and ends. */
record ExecutionView(EventDetails details) implements ExecutionFact.Visitor<Shown> {
    @Override
    public Shown executionStarted(ExecutionFact.ExecutionStarted fact) {
        details.data("input", fact.input()).text("roleArn", fact.identity().roleArn());
        return new Shown("ExecutionStarted", details.node());
    }

    @Override
    public Shown executionSucceeded(ExecutionFact.ExecutionSucceeded fact) {
        return new Shown(
                "ExecutionSucceeded", details.data("output", fact.output()).node());
    }

    @Override
    public Shown executionFailed(ExecutionFact.ExecutionFailed fact) {
        return ended("ExecutionFailed", fact.error(), fact.cause());
    }

    @Override
    public Shown executionAborted(ExecutionFact.ExecutionAborted fact) {
        return ended("ExecutionAborted", fact.error(), fact.cause());
    }

    @Override
    public Shown executionTimedOut(ExecutionFact.ExecutionTimedOut fact) {
        return ended("ExecutionTimedOut", fact.error(), fact.cause());
    }

    private Shown ended(String type, Optional<String> error, Optional<String> cause) {
        return new Shown(type, details.text("error", error).text("cause", cause).node());
    }
}
