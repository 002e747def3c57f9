package dev.clix.workflow.aws;

import static dev.clix.workflow.api.ExecutionOperations.DESCRIBE_EXECUTION;
import static dev.clix.workflow.api.ExecutionOperations.GET_EXECUTION_HISTORY;
import static dev.clix.workflow.api.ExecutionOperations.LIST_EXECUTIONS;
import static dev.clix.workflow.api.ExecutionOperations.START_EXECUTION;
import static dev.clix.workflow.api.ExecutionOperations.STOP_EXECUTION;
import static dev.clix.workflow.api.TaskOperations.GET_ACTIVITY_TASK;
import static dev.clix.workflow.api.TaskOperations.SEND_TASK_FAILURE;
import static dev.clix.workflow.api.TaskOperations.SEND_TASK_HEARTBEAT;
import static dev.clix.workflow.api.TaskOperations.SEND_TASK_SUCCESS;

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
import dev.clix.workflow.Workflows;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;

/** The port over the AWS SDK. Nothing blocks. */
public final class AwsStepFunctions implements Workflows, Activities, AutoCloseable {
    /**
     * A start fails after this, since a player who waits for a game is served better by a refusal than by a longer
     * wait.
     */
    private static final Duration START_PATIENCE = Duration.ofSeconds(20);

    private final AwsClients clients;
    private final SfnAsyncClient calls;
    private final AwsCalls watched;
    private final ClockSkew skew = new ClockSkew();
    private final AwsRequestOverrideConfiguration somebodyWaits;

    /** Stages complete on the SDK's threads. */
    public AwsStepFunctions(AwsOptions options, CallListener listener) {
        this(options, listener, CallerContext.ANYWHERE);
    }

    /** @param callers the executors on which stages complete */
    public AwsStepFunctions(AwsOptions options, CallListener listener, CallerContext callers) {
        watched = new AwsCalls(listener, callers);
        clients = new AwsClients(options, watched::isWorthAnotherTry, skew);
        calls = clients.calls();
        somebodyWaits = AwsRequestOverrideConfiguration.builder()
                .apiCallTimeout(options.patience().compareTo(START_PATIENCE) < 0 ? options.patience() : START_PATIENCE)
                .build();
    }

    /** Whether Step Functions answer. */
    public Reachability reachability() {
        return watched.reachability();
    }

    /** The difference between the clock of Step Functions and this machine's. */
    public ClockSkew clockSkew() {
        return skew;
    }

    /** The lookup of deployed state machines and activities. */
    public AwsDeployment deployment() {
        return new AwsDeployment(calls, watched);
    }

    @Override
    public CompletionStage<String> createStateMachine(CreateStateMachine request) {
        return watched.watch(
                "CreateStateMachine",
                () -> calls.createStateMachine(create -> create.name(request.name())
                        .definition(request.definition())
                        .roleArn(request.roleArn())
                        .type(request.type().name())),
                created -> present("stateMachineArn", created.stateMachineArn()));
    }

    /** Without a name it is given one here, so that a call which is retried starts one execution only. */
    @Override
    public CompletionStage<StartedExecution> startExecution(StartExecution request) {
        var name = request.name().orElseGet(() -> UUID.randomUUID().toString());
        return watched.watch(
                START_EXECUTION.word(),
                () -> calls.startExecution(start -> start.stateMachineArn(request.stateMachineArn())
                        .name(name)
                        .input(request.input().orElse(null))
                        .traceHeader(request.traceHeader().orElse(null))
                        .overrideConfiguration(somebodyWaits)),
                started -> new StartedExecution(
                        present("executionArn", started.executionArn()), present("startDate", started.startDate())));
    }

    @Override
    public CompletionStage<Instant> stopExecution(StopExecution request) {
        return watched.watch(
                STOP_EXECUTION.word(),
                () -> calls.stopExecution(stop -> stop.executionArn(request.executionArn())
                        .error(request.error().orElse(null))
                        .cause(request.cause().orElse(null))),
                stopped -> present("stopDate", stopped.stopDate()));
    }

    @Override
    public CompletionStage<ExecutionDescription> describeExecution(DescribeExecution request) {
        return watched.watch(
                DESCRIBE_EXECUTION.word(),
                () -> calls.describeExecution(AwsExecutions.asked(request)),
                AwsExecutions::described);
    }

    @Override
    public CompletionStage<Page<ExecutionSummary>> listExecutions(ListExecutions request) {
        return watched.watch(
                LIST_EXECUTIONS.word(),
                () -> calls.listExecutions(AwsExecutions.asked(request)),
                AwsExecutions::listed);
    }

    @Override
    public CompletionStage<Page<ExecutionEvent>> executionHistory(GetExecutionHistory request) {
        return watched.watch(
                GET_EXECUTION_HISTORY.word(),
                () -> calls.getExecutionHistory(AwsHistory.asked(request)),
                AwsHistory::page);
    }

    @Override
    public CompletionStage<String> createActivity(String name) {
        return watched.watch(
                "CreateActivity",
                () -> calls.createActivity(create -> create.name(name)),
                created -> present("activityArn", created.activityArn()));
    }

    @Override
    public CompletionStage<Optional<ActivityTask>> poll(String activityArn, Optional<String> workerName) {
        return watched.watch(
                GET_ACTIVITY_TASK.word(),
                () -> clients.polls()
                        .getActivityTask(poll -> poll.activityArn(activityArn).workerName(workerName.orElse(null))),
                task -> Optional.ofNullable(task.taskToken())
                        .filter(token -> !token.isEmpty())
                        .map(token -> new ActivityTask(token, present("input", task.input()))));
    }

    @Override
    public CompletionStage<Void> succeed(String taskToken, String output) {
        return watched.watch(
                SEND_TASK_SUCCESS.word(),
                () -> calls.sendTaskSuccess(
                        answer -> answer.taskToken(taskToken).output(output)),
                done -> null);
    }

    @Override
    public CompletionStage<Void> fail(String taskToken, Optional<String> error, Optional<String> cause) {
        return watched.watch(
                SEND_TASK_FAILURE.word(),
                () -> calls.sendTaskFailure(answer ->
                        answer.taskToken(taskToken).error(error.orElse(null)).cause(cause.orElse(null))),
                done -> null);
    }

    @Override
    public CompletionStage<Void> heartbeat(String taskToken) {
        return watched.watch(
                SEND_TASK_HEARTBEAT.word(),
                () -> calls.sendTaskHeartbeat(beat -> beat.taskToken(taskToken)),
                done -> null);
    }

    private static <T> T present(String field, T value) {
        return Objects.requireNonNull(value, () -> "%s is missing".formatted(field));
    }

    /** Polls that wait end with a failure. */
    @Override
    public void close() {
        clients.close();
    }
}
