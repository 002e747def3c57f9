package dev.clix.workflow.history;

import com.fasterxml.jackson.annotation.JsonTypeName;
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
    <C, R> R accept(Visitor<C, R> visitor, C context);

    @Override
    default <C, R> R accept(Visitors<C, R> visitors, C context) {
        return accept(visitors.tasks(), context);
    }

    @Override
    default <R> R accept(Families<R> families) {
        return families.task(this);
    }

    TaskResource resource();

    /**
     * @param credentials the ARN of the role the task is done with
     * @param token answers the task, not shown; empty when the task's input carries none (an activity's worker gets it
     *     with {@link TaskStarted})
     */
    @JsonTypeName("TaskScheduled")
    record TaskScheduled(
            TaskResource resource,
            JsonNode input,
            OptionalLong timeoutInSeconds,
            OptionalLong heartbeatInSeconds,
            Optional<String> credentials,
            Optional<String> token)
            implements TaskFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.taskScheduled(context, this);
        }
    }

    /** @param token as in {@link TaskScheduled} */
    @JsonTypeName("TaskStarted")
    record TaskStarted(TaskResource resource, Optional<String> workerName, Optional<String> token) implements TaskFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.taskStarted(context, this);
        }
    }

    @JsonTypeName("TaskSubmitted")
    record TaskSubmitted(TaskResource resource, JsonNode output) implements TaskFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.taskSubmitted(context, this);
        }
    }

    @JsonTypeName("TaskSucceeded")
    record TaskSucceeded(TaskResource resource, JsonNode output) implements TaskFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.taskSucceeded(context, this);
        }
    }

    @JsonTypeName("TaskFailed")
    record TaskFailed(TaskResource resource, Optional<String> error, Optional<String> cause) implements TaskFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.taskFailed(context, this);
        }
    }

    /** @param heartbeatMissed not shown: AWS records States.Timeout for both, and lets States.HeartbeatTimeout match */
    @JsonTypeName("TaskTimedOut")
    record TaskTimedOut(TaskResource resource, String error, boolean heartbeatMissed) implements TaskFact {
        @Override
        public <C, R> R accept(Visitor<C, R> visitor, C context) {
            return visitor.taskTimedOut(context, this);
        }
    }

    interface Visitor<C, R> {
        R taskScheduled(C context, TaskScheduled fact);

        R taskStarted(C context, TaskStarted fact);

        R taskSubmitted(C context, TaskSubmitted fact);

        R taskSucceeded(C context, TaskSucceeded fact);

        R taskFailed(C context, TaskFailed fact);

        R taskTimedOut(C context, TaskTimedOut fact);
    }
}
