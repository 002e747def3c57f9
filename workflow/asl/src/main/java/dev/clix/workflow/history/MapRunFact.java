package dev.clix.workflow.history;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;

/** How the map run of a distributed Map begins and ends. Its items are executions with histories of their own. */
public sealed interface MapRunFact extends Fact {
    <C, R> R accept(Visitor<C, R> visitor, C context);

    @Override
    default <C, R> R accept(Visitors<C, R> visitors, C context) {
        return accept(visitors.mapRuns(), context);
    }

    @Override
    default <R> R accept(Families<R> families) {
        return families.mapRun(this);
    }

    /** @param plan not shown */
    @JsonTypeName("MapRunStarted")
    record MapRunStarted(String mapRunArn, MapRunPlan plan) implements MapRunFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.mapRunStarted(context, this);
        }
    }

    @JsonTypeName("MapRunSucceeded")
    record MapRunSucceeded() implements MapRunFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.mapRunSucceeded(context, this);
        }
    }

    @JsonTypeName("MapRunFailed")
    record MapRunFailed(Optional<String> error, Optional<String> cause) implements MapRunFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.mapRunFailed(context, this);
        }
    }

    @JsonTypeName("MapRunAborted")
    record MapRunAborted() implements MapRunFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.mapRunAborted(context, this);
        }
    }

    /** The map run of a redriven execution begins again: its failed children run again. */
    @JsonTypeName("MapRunRedriven")
    record MapRunRedriven(String mapRunArn, int redriveCount) implements MapRunFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.mapRunRedriven(context, this);
        }
    }

    interface Visitor<C, R> {
        R mapRunStarted(C context, MapRunStarted fact);

        R mapRunSucceeded(C context, MapRunSucceeded fact);

        R mapRunFailed(C context, MapRunFailed fact);

        R mapRunAborted(C context, MapRunAborted fact);

        R mapRunRedriven(C context, MapRunRedriven fact);
    }
}
