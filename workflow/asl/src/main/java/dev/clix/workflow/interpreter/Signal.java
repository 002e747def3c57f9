package dev.clix.workflow.interpreter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.history.Identity;
import dev.clix.workflow.history.ItemSpan;
import dev.clix.workflow.history.ResultFile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * An event from outside an execution: a timer, an answer, a call of the API. A signal that comes too late decides
 * nothing.
 */
public sealed interface Signal {
    <C, R> R accept(Visitor<C, R> visitor, C context);

    record Start(JsonNode input, Identity identity) implements Signal {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.start(context, this);
        }
    }

    /** @param timer as in {@link Command.ArmTimer} */
    record TimerFired(long timer) implements Signal {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.timerFired(context, this);
        }
    }

    /**
     * A worker has taken a task.
     *
     * @param task as in {@link Command.OfferTask}
     * @param token the token the worker answers with, where it is given one only now
     */
    record TaskTaken(long task, Optional<String> workerName, Optional<String> token) implements Signal {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.taskTaken(context, this);
        }
    }

    /** The service asked has accepted the task; its answer comes later. */
    record TaskSubmitted(long task, JsonNode output) implements Signal {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.taskSubmitted(context, this);
        }
    }

    record TaskSucceeded(long task, JsonNode output) implements Signal {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.taskSucceeded(context, this);
        }
    }

    record TaskFailed(long task, Optional<String> error, Optional<String> cause) implements Signal {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.taskFailed(context, this);
        }
    }

    record TaskHeartbeat(long task) implements Signal {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.taskHeartbeat(context, this);
        }
    }

    /**
     * @param request as in {@link Command.ReadItems}
     * @param spans where they come from, in their order
     */
    record ItemsRead(long request, JsonNode items, List<ItemSpan> spans) implements Signal {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.itemsRead(context, this);
        }
    }

    /** @param request as in {@link Command.RunChild} */
    record ChildSucceeded(long request, JsonNode output) implements Signal {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.childSucceeded(context, this);
        }
    }

    record ChildFailed(long request, Optional<String> error, Optional<String> cause) implements Signal {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.childFailed(context, this);
        }
    }

    /** @param request as in {@link Command.WriteResults} */
    record ResultsWritten(long request, JsonNode details, List<ResultFile> succeeded) implements Signal {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.resultsWritten(context, this);
        }
    }

    /** Items cannot be read, or results not written. */
    record RequestFailed(long request, String error, String cause) implements Signal {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.requestFailed(context, this);
        }
    }

    /**
     * RedriveExecution: an execution that has failed, been stopped or timed out is to begin again where it was.
     *
     * @param clientToken of the call, by which it is known when it comes again
     */
    record Redrive(Optional<String> clientToken) implements Signal {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.redrive(context, this);
        }
    }

    /** New limits for a map run; those not given stay as they are. */
    record UpdateMapRun(
            String mapRunArn,
            OptionalLong maxConcurrency,
            OptionalLong toleratedFailureCount,
            OptionalDouble toleratedFailurePercentage)
            implements Signal {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.updateMapRun(context, this);
        }
    }

    record Stop(Optional<String> error, Optional<String> cause) implements Signal {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.stop(context, this);
        }
    }

    interface Visitor<C, R> {
        R start(C context, Start signal);

        R timerFired(C context, TimerFired signal);

        R taskTaken(C context, TaskTaken signal);

        R taskSubmitted(C context, TaskSubmitted signal);

        R taskSucceeded(C context, TaskSucceeded signal);

        R taskFailed(C context, TaskFailed signal);

        R taskHeartbeat(C context, TaskHeartbeat signal);

        R itemsRead(C context, ItemsRead signal);

        R childSucceeded(C context, ChildSucceeded signal);

        R childFailed(C context, ChildFailed signal);

        R resultsWritten(C context, ResultsWritten signal);

        R requestFailed(C context, RequestFailed signal);

        R redrive(C context, Redrive signal);

        R updateMapRun(C context, UpdateMapRun signal);

        R stop(C context, Stop signal);
    }
}
