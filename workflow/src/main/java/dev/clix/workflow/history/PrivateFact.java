package dev.clix.workflow.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Facts AWS has no event for, but without which a history could not be replayed. Never shown. */
public sealed interface PrivateFact extends Fact {
    <R> R accept(Visitor<R> visitor);

    /** A Wait's end is known. */
    record WaitStarted(Instant due) implements PrivateFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.waitStarted(this);
        }
    }

    /**
     * A failed state will be tried again.
     *
     * @param retrier which of the state's retriers, from 0
     * @param due jitter drawn and included
     */
    record RetryScheduled(int retrier, Instant due) implements PrivateFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.retryScheduled(this);
        }
    }

    /** The time of a retry has come. */
    record RetryStarted() implements PrivateFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.retryStarted(this);
        }
    }

    /** A worker said that its task is alive: the heartbeat clock starts anew. */
    record HeartbeatReceived() implements PrivateFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.heartbeatReceived(this);
        }
    }

    /** The state cannot go on: a Fail state's error and cause, or why something could not be computed. */
    record StateFailed(Optional<String> error, Optional<String> cause) implements PrivateFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stateFailed(this);
        }
    }

    /** A branch of a Parallel has failed, and the state with it. */
    record BranchFailed() implements PrivateFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.branchFailed(this);
        }
    }

    /**
     * A map run's items have to be read first.
     *
     * @param arguments of the reader: what to read
     */
    record ItemsRequested(JsonNode arguments, OptionalLong maxItems) implements PrivateFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.itemsRequested(this);
        }
    }

    /**
     * The items of a map run are there.
     *
     * @param keys their names where they come from an object
     * @param source where they come from, as the context object tells it
     */
    record ItemsRead(JsonNode items, List<String> keys, String source) implements PrivateFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.itemsRead(this);
        }
    }

    /**
     * A map run has started a child execution.
     *
     * @param name of the execution
     * @param items how many of the next items it is for
     */
    record ChildStarted(String name, int items, JsonNode input) implements PrivateFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.childStarted(this);
        }
    }

    /** @param child the sequence number of its {@link ChildStarted} */
    record ChildSucceeded(long child, JsonNode output) implements PrivateFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.childSucceeded(this);
        }
    }

    /** @param child the sequence number of its {@link ChildStarted} */
    record ChildFailed(long child, Optional<String> error, Optional<String> cause) implements PrivateFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.childFailed(this);
        }
    }

    /** All items are through; their results have to be written before the state has its own. */
    record ResultsGathered(JsonNode arguments) implements PrivateFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.resultsGathered(this);
        }
    }

    /** @param details what the state has as its result */
    record ResultsWritten(JsonNode details) implements PrivateFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.resultsWritten(this);
        }
    }

    interface Visitor<R> {
        R itemsRequested(ItemsRequested fact);

        R resultsWritten(ResultsWritten fact);

        R itemsRead(ItemsRead fact);

        R childStarted(ChildStarted fact);

        R childSucceeded(ChildSucceeded fact);

        R childFailed(ChildFailed fact);

        R resultsGathered(ResultsGathered fact);

        R waitStarted(WaitStarted fact);

        R retryScheduled(RetryScheduled fact);

        R retryStarted(RetryStarted fact);

        R heartbeatReceived(HeartbeatReceived fact);

        R stateFailed(StateFailed fact);

        R branchFailed(BranchFailed fact);
    }
}
