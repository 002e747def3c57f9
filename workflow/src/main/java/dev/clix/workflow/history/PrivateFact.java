package dev.clix.workflow.history;

import java.time.Instant;
import java.util.Optional;

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

    interface Visitor<R> {
        R waitStarted(WaitStarted fact);

        R retryScheduled(RetryScheduled fact);

        R retryStarted(RetryStarted fact);

        R heartbeatReceived(HeartbeatReceived fact);

        R stateFailed(StateFailed fact);

        R branchFailed(BranchFailed fact);
    }
}
