package dev.clix.workflow;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Activities: tasks that workers fetch and answer.
 *
 * <p>Every stage completes exceptionally with a {@link WorkflowException} and nothing else.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-activities.html">Activities</a>
 */
public interface Activities {
    /**
     * CreateActivity. Idempotent by name.
     *
     * @return the activity's ARN
     */
    CompletionStage<String> createActivity(String name);

    /**
     * GetActivityTask: waits up to 60 s for a task. Each task goes to one worker only.
     *
     * @param workerName recorded in the execution's history
     * @return empty when no task came
     */
    CompletionStage<Optional<ActivityTask>> poll(String activityArn, Optional<String> workerName);

    /**
     * SendTaskSuccess.
     *
     * @param output a JSON text
     */
    CompletionStage<Void> succeed(String taskToken, String output);

    /** SendTaskFailure. */
    CompletionStage<Void> fail(String taskToken, Optional<String> error, Optional<String> cause);

    /** SendTaskHeartbeat: the task's heartbeat clock starts anew. */
    CompletionStage<Void> heartbeat(String taskToken);
}
