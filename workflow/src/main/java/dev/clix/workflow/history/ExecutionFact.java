package dev.clix.workflow.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** How an execution begins and ends. */
public sealed interface ExecutionFact extends Fact {
    <R> R accept(Visitor<R> visitor);

    record ExecutionStarted(JsonNode input, Identity identity) implements ExecutionFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.executionStarted(this);
        }
    }

    record ExecutionSucceeded(JsonNode output) implements ExecutionFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.executionSucceeded(this);
        }
    }

    record ExecutionFailed(Optional<String> error, Optional<String> cause) implements ExecutionFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.executionFailed(this);
        }
    }

    record ExecutionAborted(Optional<String> error, Optional<String> cause) implements ExecutionFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.executionAborted(this);
        }
    }

    record ExecutionTimedOut(Optional<String> error, Optional<String> cause) implements ExecutionFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.executionTimedOut(this);
        }
    }

    interface Visitor<R> {
        R executionStarted(ExecutionStarted fact);

        R executionSucceeded(ExecutionSucceeded fact);

        R executionFailed(ExecutionFailed fact);

        R executionAborted(ExecutionAborted fact);

        R executionTimedOut(ExecutionTimedOut fact);
    }
}
