package dev.clix.workflow.history;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** How an execution begins and ends. */
public sealed interface ExecutionFact extends Fact {
    <C, R> R accept(Visitor<C, R> visitor, C context);

    @Override
    default <C, R> R accept(Visitors<C, R> visitors, C context) {
        return accept(visitors.executions(), context);
    }

    @Override
    default <R> R accept(Families<R> families) {
        return families.execution(this);
    }

    @JsonTypeName("ExecutionStarted")
    record ExecutionStarted(JsonNode input, Identity identity) implements ExecutionFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.executionStarted(context, this);
        }
    }

    @JsonTypeName("ExecutionSucceeded")
    record ExecutionSucceeded(JsonNode output) implements ExecutionFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.executionSucceeded(context, this);
        }
    }

    @JsonTypeName("ExecutionFailed")
    record ExecutionFailed(Optional<String> error, Optional<String> cause) implements ExecutionFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.executionFailed(context, this);
        }
    }

    @JsonTypeName("ExecutionAborted")
    record ExecutionAborted(Optional<String> error, Optional<String> cause) implements ExecutionFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.executionAborted(context, this);
        }
    }

    @JsonTypeName("ExecutionTimedOut")
    record ExecutionTimedOut(Optional<String> error, Optional<String> cause) implements ExecutionFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.executionTimedOut(context, this);
        }
    }

    /**
     * Begins again where it failed, was stopped or timed out.
     *
     * @param clientToken of the call that asked for it, not shown
     */
    @JsonTypeName("ExecutionRedriven")
    record ExecutionRedriven(int redriveCount, Optional<String> clientToken) implements ExecutionFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.executionRedriven(context, this);
        }
    }

    interface Visitor<C, R> {
        R executionStarted(C context, ExecutionStarted fact);

        R executionSucceeded(C context, ExecutionSucceeded fact);

        R executionFailed(C context, ExecutionFailed fact);

        R executionAborted(C context, ExecutionAborted fact);

        R executionTimedOut(C context, ExecutionTimedOut fact);

        R executionRedriven(C context, ExecutionRedriven fact);
    }
}
