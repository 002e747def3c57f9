package dev.clix.workflow.history;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Facts AWS has no event for, but without which a history could not be replayed. Never shown. */
public sealed interface PrivateFact extends Fact {
    <C, R> R accept(Visitor<C, R> visitor, C context);

    @Override
    default <C, R> R accept(Visitors<C, R> visitors, C context) {
        return accept(visitors.privates(), context);
    }

    @Override
    default <R> R accept(Families<R> families) {
        return families.privateFact(this);
    }

    @Override
    default boolean isPrivate() {
        return true;
    }

    /** A Wait's end is known. */
    @JsonTypeName("WaitStarted")
    record WaitStarted(Instant due) implements PrivateFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.waitStarted(context, this);
        }
    }

    /**
     * A failed state will be tried again.
     *
     * @param retrier which of the state's retriers, from 0
     * @param due jitter drawn and included
     */
    @JsonTypeName("RetryScheduled")
    record RetryScheduled(int retrier, Instant due) implements PrivateFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.retryScheduled(context, this);
        }
    }

    /** The time of a retry has come. */
    @JsonTypeName("RetryStarted")
    record RetryStarted() implements PrivateFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.retryStarted(context, this);
        }
    }

    /** A worker said that its task is alive: the heartbeat clock starts anew. */
    @JsonTypeName("HeartbeatReceived")
    record HeartbeatReceived() implements PrivateFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.heartbeatReceived(context, this);
        }
    }

    /** The state has its result without what it would have asked for: it is tested alone, and kept in no journal. */
    @JsonTypeName("StateAnswered")
    record StateAnswered(JsonNode result) implements PrivateFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.stateAnswered(context, this);
        }
    }

    /** The state cannot go on: a Fail state's error and cause, or why something could not be computed. */
    @JsonTypeName("StateFailed")
    record StateFailed(Optional<String> error, Optional<String> cause) implements PrivateFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.stateFailed(context, this);
        }
    }

    /** A branch of a Parallel has failed, and the state with it. */
    @JsonTypeName("BranchFailed")
    record BranchFailed() implements PrivateFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.branchFailed(context, this);
        }
    }

    /**
     * A map run's items have to be read first.
     *
     * @param arguments of the ItemReader, evaluated
     */
    @JsonTypeName("ItemsRequested")
    record ItemsRequested(JsonNode arguments, OptionalLong maxItems) implements PrivateFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.itemsRequested(context, this);
        }
    }

    /**
     * The items of a map run have been read.
     *
     * @param keys their names where they come from an object
     * @param source where they come from, as the context object tells it
     * @param spans which of them come from where, when that is not the same for all; otherwise none
     */
    @JsonTypeName("ItemsRead")
    record ItemsRead(JsonNode items, List<String> keys, String source, List<ItemSpan> spans) implements PrivateFact {
        /** Journals of older builds have no spans. */
        public ItemsRead {
            spans = spans == null ? List.of() : spans;
        }

        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.itemsRead(context, this);
        }
    }

    /**
     * A map run has started a child execution.
     *
     * @param name of the execution
     * @param items how many of the next items it is for
     */
    @JsonTypeName("ChildStarted")
    record ChildStarted(String name, int items, JsonNode input) implements PrivateFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.childStarted(context, this);
        }
    }

    /** @param child the sequence number of its {@link ChildStarted} */
    @JsonTypeName("ChildSucceeded")
    record ChildSucceeded(long child, JsonNode output) implements PrivateFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.childSucceeded(context, this);
        }
    }

    /** @param child the sequence number of its {@link ChildStarted} */
    @JsonTypeName("ChildFailed")
    record ChildFailed(long child, Optional<String> error, Optional<String> cause) implements PrivateFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.childFailed(context, this);
        }
    }

    /**
     * A child execution of a redriven map run runs again.
     *
     * @param index which of the run's children, from 0
     * @param name of the execution: another one for EXPRESS, which begins anew
     */
    @JsonTypeName("ChildRedriven")
    record ChildRedriven(int index, String name) implements PrivateFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.childRedriven(context, this);
        }
    }

    /** UpdateMapRun has changed a map run's limits. */
    @JsonTypeName("MapRunUpdated")
    record MapRunUpdated(String mapRunArn, MapRunPlan plan) implements PrivateFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.mapRunUpdated(context, this);
        }
    }

    /**
     * All items are done, or no more are tried; their results have to be written before the state has its own.
     *
     * @param pending the inputs of child executions that are not going to be made
     * @param failed whether too much has failed
     */
    @JsonTypeName("ResultsGathered")
    record ResultsGathered(JsonNode arguments, List<JsonNode> pending, boolean failed) implements PrivateFact {
        /** Journals of older builds have no member {@code pending}. */
        public ResultsGathered {
            pending = pending == null ? List.of() : pending;
        }

        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.resultsGathered(context, this);
        }
    }

    /**
     * @param details the state's result
     * @param succeeded files with results of child executions that have succeeded
     */
    @JsonTypeName("ResultsWritten")
    record ResultsWritten(JsonNode details, List<ResultFile> succeeded) implements PrivateFact {
        /** Journals of older builds tell of no files. */
        public ResultsWritten {
            succeeded = succeeded == null ? List.of() : succeeded;
        }

        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.resultsWritten(context, this);
        }
    }

    interface Visitor<C, R> {
        R itemsRequested(C context, ItemsRequested fact);

        R resultsWritten(C context, ResultsWritten fact);

        R itemsRead(C context, ItemsRead fact);

        R childStarted(C context, ChildStarted fact);

        R childRedriven(C context, ChildRedriven fact);

        R mapRunUpdated(C context, MapRunUpdated fact);

        R childSucceeded(C context, ChildSucceeded fact);

        R childFailed(C context, ChildFailed fact);

        R resultsGathered(C context, ResultsGathered fact);

        R waitStarted(C context, WaitStarted fact);

        R retryScheduled(C context, RetryScheduled fact);

        R retryStarted(C context, RetryStarted fact);

        R heartbeatReceived(C context, HeartbeatReceived fact);

        R stateAnswered(C context, StateAnswered fact);

        R stateFailed(C context, StateFailed fact);

        R branchFailed(C context, BranchFailed fact);
    }
}
