package dev.clix.workflow.simulator.internal.operation;

import static dev.clix.workflow.WorkflowException.Code.INVALID_OUTPUT;

import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.GetActivityTask;
import dev.clix.workflow.SendTaskFailure;
import dev.clix.workflow.SendTaskHeartbeat;
import dev.clix.workflow.SendTaskSuccess;
import dev.clix.workflow.interpreter.Signal;
import dev.clix.workflow.simulator.internal.execution.SimulatorContext;
import dev.clix.workflow.simulator.internal.task.TaskTokens;
import dev.clix.workflow.simulator.internal.text.JsonTexts;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The operations on tasks. */
public final class TaskCalls {
    private final SimulatorContext context;

    public TaskCalls(SimulatorContext context) {
        this.context = context;
    }

    /** Cancelling it gives the place in line back. */
    public CompletionStage<Optional<ActivityTask>> poll(GetActivityTask request) {
        return context.activities().require(request.activityArn()).poll(request.workerName());
    }

    public CompletionStage<Void> succeed(SendTaskSuccess request) {
        var task = context.tokens().find(request.taskToken());
        var value = JsonTexts.parse(request.output(), INVALID_OUTPUT, "Invalid Output: '%s'");
        return told(task, new Signal.TaskSucceeded(task.task(), value));
    }

    public CompletionStage<Void> fail(SendTaskFailure request) {
        var task = context.tokens().find(request.taskToken());
        return told(task, new Signal.TaskFailed(task.task(), request.error(), request.cause()));
    }

    public CompletionStage<Void> heartbeat(SendTaskHeartbeat request) {
        var task = context.tokens().find(request.taskToken());
        return told(task, new Signal.TaskHeartbeat(task.task()));
    }

    private static CompletionStage<Void> told(TaskTokens.OpenTask task, Signal signal) {
        return task.execution().tell(signal).thenAccept(decided -> {
            if (!decided) throw TaskTokens.timedOut();
        });
    }
}
