package dev.clix.workflow.history;

import java.util.Optional;

/** How the map run of a distributed Map begins and ends. Its items are executions with histories of their own. */
public sealed interface MapRunFact extends Fact {
    <R> R accept(Visitor<R> visitor);

    /** @param plan not shown */
    record MapRunStarted(String mapRunArn, MapRunPlan plan) implements MapRunFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mapRunStarted(this);
        }
    }

    record MapRunSucceeded() implements MapRunFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mapRunSucceeded(this);
        }
    }

    record MapRunFailed(Optional<String> error, Optional<String> cause) implements MapRunFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mapRunFailed(this);
        }
    }

    record MapRunAborted() implements MapRunFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mapRunAborted(this);
        }
    }

    interface Visitor<R> {
        R mapRunStarted(MapRunStarted fact);

        R mapRunSucceeded(MapRunSucceeded fact);

        R mapRunFailed(MapRunFailed fact);

        R mapRunAborted(MapRunAborted fact);
    }
}
