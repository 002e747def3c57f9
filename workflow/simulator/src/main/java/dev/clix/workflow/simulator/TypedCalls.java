package dev.clix.workflow.simulator;

import static dev.clix.workflow.WorkflowException.Code.INVALID_OUTPUT;

import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.ExecutionSummary;
import dev.clix.workflow.GetExecutionHistory;
import dev.clix.workflow.ListExecutions;
import dev.clix.workflow.Page;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.api.TypedRequest;
import dev.clix.workflow.interpreter.Signal;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The typed operations on executions and their tasks, for the simulator's own use: answers are completed wherever they are
 * found, and refusals are thrown. {@link Callers} stands between these and anybody outside.
 */
final class TypedCalls {
    private final World world;

    TypedCalls(World world) {
        this.world = world;
    }

    /** An execution of any type that has ended, once it has. */
    CompletableFuture<ExecutionDescription> closed(String executionArn) {
        return world.executions()
                .present(executionArn)
                .closed()
                .thenCompose(running -> running.ask(Histories::describe));
    }

    CompletableFuture<Instant> stop(String executionArn, Optional<String> error, Optional<String> cause) {
        TypedRequest.of(Operation.STOP_EXECUTION)
                .text("executionArn", executionArn)
                .text("error", error)
                .text("cause", cause)
                .check();
        var running = world.executions().require(executionArn);
        return running.tell(new Signal.Stop(error, cause))
                .thenCompose(unused -> running.ask(r -> r.brief().stopDate().orElse(Instant.EPOCH)));
    }

    CompletableFuture<ExecutionDescription> describe(String executionArn) {
        TypedRequest.of(Operation.DESCRIBE_EXECUTION)
                .text("executionArn", executionArn)
                .check();
        return world.executions().require(executionArn).ask(Histories::describe);
    }

    CompletableFuture<Page<ExecutionSummary>> list(ListExecutions request) {
        TypedRequest.of(Operation.LIST_EXECUTIONS)
                .text("stateMachineArn", request.stateMachineArn())
                .whole("maxResults", request.maxResults())
                .text("nextToken", request.nextToken())
                .check();
        return CompletableFuture.completedFuture(Histories.list(request, world));
    }

    CompletableFuture<Page<ExecutionEvent>> history(GetExecutionHistory request) {
        TypedRequest.of(Operation.GET_EXECUTION_HISTORY)
                .text("executionArn", request.executionArn())
                .whole("maxResults", request.maxResults())
                .text("nextToken", request.nextToken())
                .check();
        return world.executions()
                .require(request.executionArn())
                .ask(running -> Histories.history(running, request, world));
    }

    /** Cancelling it gives the place in line back. */
    CompletableFuture<Optional<ActivityTask>> poll(String activityArn, Optional<String> workerName) {
        TypedRequest.of(Operation.GET_ACTIVITY_TASK)
                .text("activityArn", activityArn)
                .text("workerName", workerName)
                .check();
        return world.activities().require(activityArn).poll(workerName);
    }

    CompletableFuture<Void> succeed(String taskToken, String output) {
        TypedRequest.of(Operation.SEND_TASK_SUCCESS)
                .text("taskToken", taskToken)
                .text("output", output)
                .check();
        var task = world.tokens().find(taskToken);
        var value = JsonTexts.parse(output, INVALID_OUTPUT, "Invalid Output: '%s'");
        return told(task, new Signal.TaskSucceeded(task.task(), value));
    }

    CompletableFuture<Void> fail(String taskToken, Optional<String> error, Optional<String> cause) {
        TypedRequest.of(Operation.SEND_TASK_FAILURE)
                .text("taskToken", taskToken)
                .text("error", error)
                .text("cause", cause)
                .check();
        var task = world.tokens().find(taskToken);
        return told(task, new Signal.TaskFailed(task.task(), error, cause));
    }

    CompletableFuture<Void> heartbeat(String taskToken) {
        TypedRequest.of(Operation.SEND_TASK_HEARTBEAT)
                .text("taskToken", taskToken)
                .check();
        var task = world.tokens().find(taskToken);
        return told(task, new Signal.TaskHeartbeat(task.task()));
    }

    private static CompletableFuture<Void> told(TaskTokens.OpenTask task, Signal signal) {
        return task.execution().tell(signal).thenAccept(decided -> {
            if (!decided) throw TaskTokens.timedOut();
        });
    }
}
