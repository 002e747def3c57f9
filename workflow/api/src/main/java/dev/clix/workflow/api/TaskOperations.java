package dev.clix.workflow.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.GetActivityTask;
import dev.clix.workflow.SendTaskFailure;
import dev.clix.workflow.SendTaskHeartbeat;
import dev.clix.workflow.SendTaskSuccess;
import java.util.Optional;

/** The operations on tasks, typed. */
public final class TaskOperations {
    public static final TypedOperation<GetActivityTask, Optional<ActivityTask>> GET_ACTIVITY_TASK =
            new TypedOperation<>(
                    Operation.GET_ACTIVITY_TASK,
                    (request, members) ->
                            members.text("activityArn", request.activityArn()).text("workerName", request.workerName()),
                    arguments ->
                            new GetActivityTask(arguments.text("activityArn"), arguments.optionalText("workerName")),
                    TaskOperations::shown);

    public static final TypedOperation<SendTaskSuccess, Void> SEND_TASK_SUCCESS = new TypedOperation<>(
            Operation.SEND_TASK_SUCCESS,
            (request, members) -> members.text("taskToken", request.taskToken()).text("output", request.output()),
            arguments -> new SendTaskSuccess(arguments.text("taskToken"), arguments.text("output")),
            done -> AwsJson.object());

    public static final TypedOperation<SendTaskFailure, Void> SEND_TASK_FAILURE = new TypedOperation<>(
            Operation.SEND_TASK_FAILURE,
            (request, members) -> members.text("taskToken", request.taskToken())
                    .text("error", request.error())
                    .text("cause", request.cause()),
            arguments -> new SendTaskFailure(
                    arguments.text("taskToken"), arguments.optionalText("error"), arguments.optionalText("cause")),
            done -> AwsJson.object());

    public static final TypedOperation<SendTaskHeartbeat, Void> SEND_TASK_HEARTBEAT = new TypedOperation<>(
            Operation.SEND_TASK_HEARTBEAT,
            (request, members) -> members.text("taskToken", request.taskToken()),
            arguments -> new SendTaskHeartbeat(arguments.text("taskToken")),
            done -> AwsJson.object());

    private TaskOperations() {}

    /** No task is an answer without members. */
    private static ObjectNode shown(Optional<ActivityTask> task) {
        var shown = AwsJson.object();
        task.ifPresent(taken -> shown.put("taskToken", taken.taskToken()).put("input", taken.input()));
        return shown;
    }
}
