package dev.clix.workflow.history;

import com.fasterxml.jackson.databind.JsonNode;

/** How a Parallel state's branches begin and end together. */
public sealed interface ParallelFact extends Fact {
    <R> R accept(Visitor<R> visitor);

    /** @param input what every branch starts with, not shown */
    record ParallelStateStarted(JsonNode input) implements ParallelFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.parallelStateStarted(this);
        }
    }

    record ParallelStateSucceeded() implements ParallelFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.parallelStateSucceeded(this);
        }
    }

    record ParallelStateFailed() implements ParallelFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.parallelStateFailed(this);
        }
    }

    interface Visitor<R> {
        R parallelStateStarted(ParallelStateStarted fact);

        R parallelStateSucceeded(ParallelStateSucceeded fact);

        R parallelStateFailed(ParallelStateFailed fact);
    }
}
