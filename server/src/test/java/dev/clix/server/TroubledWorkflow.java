package dev.clix.server;

import dev.clix.workflow.Activities;
import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.DescribeExecution;
import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.ExecutionSummary;
import dev.clix.workflow.GetExecutionHistory;
import dev.clix.workflow.ListExecutions;
import dev.clix.workflow.Page;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.StartedExecution;
import dev.clix.workflow.StopExecution;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.Workflows;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** The real workflow behind a network that has its days. */
final class TroubledWorkflow implements Workflows, Activities {
    /** How many starts, answers or polls fail from now on. */
    final AtomicInteger failingStarts = new AtomicInteger();

    final AtomicInteger throttledAnswers = new AtomicInteger();
    final AtomicInteger failingPolls = new AtomicInteger();
    /** How many answers get lost: sent, and never seen again. */
    final AtomicInteger lostAnswers = new AtomicInteger();

    /** Starts are answered once this is done. */
    volatile CompletableFuture<Void> startsHeld = CompletableFuture.completedFuture(null);

    private final GameWorkflow real;

    TroubledWorkflow(GameWorkflow real) {
        this.real = real;
    }

    GameWorkflow deployed() {
        return new GameWorkflow(
                this, this, real.stateMachineArns(), real.activities(), real.trouble(), real.skew(), real.forget());
    }

    private static boolean hits(AtomicInteger trouble) {
        return trouble.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    private static <T> CompletionStage<T> failed(WorkflowException.Code code) {
        return CompletableFuture.failedFuture(new WorkflowException(code, "Expected by this test"));
    }

    @Override
    public CompletionStage<StartedExecution> startExecution(StartExecution request) {
        return startsHeld.thenCompose(held -> hits(failingStarts)
                ? failed(WorkflowException.Code.EXECUTION_LIMIT_EXCEEDED)
                : real.workflows().startExecution(request));
    }

    @Override
    public CompletionStage<Optional<ActivityTask>> poll(String activityArn, Optional<String> workerName) {
        return hits(failingPolls)
                ? failed(WorkflowException.Code.UNAVAILABLE)
                : real.workers().poll(activityArn, workerName);
    }

    @Override
    public CompletionStage<Void> succeed(String taskToken, String output) {
        if (hits(lostAnswers)) return CompletableFuture.completedFuture(null);
        return hits(throttledAnswers)
                ? failed(WorkflowException.Code.THROTTLING)
                : real.workers().succeed(taskToken, output);
    }

    @Override
    public CompletionStage<Void> fail(String taskToken, Optional<String> error, Optional<String> cause) {
        return real.workers().fail(taskToken, error, cause);
    }

    @Override
    public CompletionStage<Void> heartbeat(String taskToken) {
        return real.workers().heartbeat(taskToken);
    }

    @Override
    public CompletionStage<String> createActivity(String name) {
        return real.workers().createActivity(name);
    }

    @Override
    public CompletionStage<String> createStateMachine(CreateStateMachine request) {
        return real.workflows().createStateMachine(request);
    }

    @Override
    public CompletionStage<Instant> stopExecution(StopExecution request) {
        return real.workflows().stopExecution(request);
    }

    @Override
    public CompletionStage<ExecutionDescription> describeExecution(DescribeExecution request) {
        return real.workflows().describeExecution(request);
    }

    @Override
    public CompletionStage<Page<ExecutionSummary>> listExecutions(ListExecutions request) {
        return real.workflows().listExecutions(request);
    }

    @Override
    public CompletionStage<Page<ExecutionEvent>> executionHistory(GetExecutionHistory request) {
        return real.workflows().executionHistory(request);
    }
}
