package dev.clix.workflow.history;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.JsonNode;

/** How a Parallel state's branches begin and end together. */
public sealed interface ParallelFact extends Fact {
    <C, R> R accept(Visitor<C, R> visitor, C context);

    @Override
    default <C, R> R accept(Visitors<C, R> visitors, C context) {
        return accept(visitors.parallels(), context);
    }

    @Override
    default <R> R accept(Families<R> families) {
        return families.parallel(this);
    }

    /** @param input the input of every branch, not shown */
    @JsonTypeName("ParallelStateStarted")
    record ParallelStateStarted(JsonNode input) implements ParallelFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.parallelStateStarted(context, this);
        }
    }

    @JsonTypeName("ParallelStateSucceeded")
    record ParallelStateSucceeded() implements ParallelFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.parallelStateSucceeded(context, this);
        }
    }

    @JsonTypeName("ParallelStateFailed")
    record ParallelStateFailed() implements ParallelFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.parallelStateFailed(context, this);
        }
    }

    interface Visitor<C, R> {
        R parallelStateStarted(C context, ParallelStateStarted fact);

        R parallelStateSucceeded(C context, ParallelStateSucceeded fact);

        R parallelStateFailed(C context, ParallelStateFailed fact);
    }
}
