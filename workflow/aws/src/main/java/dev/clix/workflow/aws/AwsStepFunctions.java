package dev.clix.workflow.aws;

import dev.clix.workflow.Activities;
import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.ExecutionSummary;
import dev.clix.workflow.GetExecutionHistory;
import dev.clix.workflow.ListExecutions;
import dev.clix.workflow.Page;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.StartedExecution;
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
                "StartExecution",
                () -> calls.startExecution(start -> start.stateMachineArn(request.stateMachineArn())
                        .name(name)
                        .input(request.input().orElse(null))
                        .traceHeader(request.traceHeader().orElse(null))
                        .overrideConfiguration(somebodyWaits)),
                started -> new StartedExecution(
                        present("executionArn", started.executionArn()), present("startDate", started.startDate())));
    }

    @Override
    public CompletionStage<Instant> stopExecution(String executionArn, Optional<String> error, Optional<String> cause) {
        return watched.watch(
                "StopExecution",
                () -> calls.stopExecution(stop -> stop.executionArn(executionArn)
                        .error(error.orElse(null))
                        .cause(cause.orElse(null))),
                stopped -> present("stopDate", stopped.stopDate()));
    }

    @Override
    public CompletionStage<ExecutionDescription> describeExecution(String executionArn) {
        return watched.watch(
                "DescribeExecution",
                () -> calls.describeExecution(describe -> describe.executionArn(executionArn)),
                AwsExecutions::described);
    }

    @Override
    public CompletionStage<Page<ExecutionSummary>> listExecutions(ListExecutions request) {
        return watched.watch(
                "ListExecutions",
                () -> calls.listExecutions(list -> list.stateMachineArn(request.stateMachineArn())
                        .statusFilter(request.status().map(Enum::name).orElse(null))
                        .maxResults(request.maxResults())
                        .nextToken(request.nextToken().orElse(null))),
                AwsExecutions::listed);
    }

    @Override
    public CompletionStage<Page<ExecutionEvent>> executionHistory(GetExecutionHistory request) {
        return watched.watch(
                "GetExecutionHistory",
                () -> calls.getExecutionHistory(get -> get.executionArn(request.executionArn())
                        .maxResults(request.maxResults())
                        .reverseOrder(request.reverseOrder())
                        .nextToken(request.nextToken().orElse(null))
                        .includeExecutionData(request.includeExecutionData())),
                page -> new Page<>(
                        page.events().stream().map(AwsHistory::event).toList(), Optional.ofNullable(page.nextToken())));
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
                "GetActivityTask",
                () -> clients.polls()
                        .getActivityTask(poll -> poll.activityArn(activityArn).workerName(workerName.orElse(null))),
                task -> Optional.ofNullable(task.taskToken())
                        .filter(token -> !token.isEmpty())
                        .map(token -> new ActivityTask(token, present("input", task.input()))));
    }

    @Override
    public CompletionStage<Void> succeed(String taskToken, String output) {
        return watched.watch(
                "SendTaskSuccess",
                () -> calls.sendTaskSuccess(
                        answer -> answer.taskToken(taskToken).output(output)),
                done -> null);
    }

    @Override
    public CompletionStage<Void> fail(String taskToken, Optional<String> error, Optional<String> cause) {
        return watched.watch(
                "SendTaskFailure",
                () -> calls.sendTaskFailure(answer ->
                        answer.taskToken(taskToken).error(error.orElse(null)).cause(cause.orElse(null))),
                done -> null);
    }

    @Override
    public CompletionStage<Void> heartbeat(String taskToken) {
        return watched.watch(
                "SendTaskHeartbeat", () -> calls.sendTaskHeartbeat(beat -> beat.taskToken(taskToken)), done -> null);
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
