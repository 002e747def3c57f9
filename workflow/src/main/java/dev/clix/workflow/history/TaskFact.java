package dev.clix.workflow.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.TaskResource;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The life of a task. AWS names these Activity…, LambdaFunction… or Task… after the resource.
 *
 * <p>A task is known by the sequence number of its {@link TaskScheduled}.
 */
public sealed interface TaskFact extends Fact {
    <R> R accept(Visitor<R> visitor);

    TaskResource resource();

    /**
     * @param credentials the ARN of the role the task is done with
     * @param token answers the task, not shown; empty when nobody was given one (an activity's worker gets it with
     *     {@link TaskStarted})
     */
    record TaskScheduled(
            TaskResource resource,
            JsonNode input,
            OptionalLong timeoutInSeconds,
            OptionalLong heartbeatInSeconds,
            Optional<String> credentials,
            Optional<String> token)
            implements TaskFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.taskScheduled(this);
        }
    }

    /** @param token as in {@link TaskScheduled} */
    record TaskStarted(TaskResource resource, Optional<String> workerName, Optional<String> token) implements TaskFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.taskStarted(this);
        }
    }

    record TaskSubmitted(TaskResource resource, JsonNode output) implements TaskFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.taskSubmitted(this);
        }
    }

    record TaskSucceeded(TaskResource resource, JsonNode output) implements TaskFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.taskSucceeded(this);
        }
    }

    record TaskFailed(TaskResource resource, Optional<String> error, Optional<String> cause) implements TaskFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.taskFailed(this);
        }
    }

    /** @param heartbeatMissed not shown: AWS records States.Timeout for both, and lets States.HeartbeatTimeout match */
    record TaskTimedOut(TaskResource resource, String error, boolean heartbeatMissed) implements TaskFact {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.taskTimedOut(this);
        }
    }

    interface Visitor<R> {
        R taskScheduled(TaskScheduled fact);

        R taskStarted(TaskStarted fact);

        R taskSubmitted(TaskSubmitted fact);

        R taskSucceeded(TaskSucceeded fact);

        R taskFailed(TaskFailed fact);

        R taskTimedOut(TaskTimedOut fact);
    }
}
