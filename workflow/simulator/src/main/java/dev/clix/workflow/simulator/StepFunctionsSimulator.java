package dev.clix.workflow.simulator;

import static dev.clix.workflow.api.ActivityOperations.CREATE_ACTIVITY;
import static dev.clix.workflow.api.DefinitionOperations.TEST_STATE;
import static dev.clix.workflow.api.ExecutionOperations.DESCRIBE_EXECUTION;
import static dev.clix.workflow.api.ExecutionOperations.GET_EXECUTION_HISTORY;
import static dev.clix.workflow.api.ExecutionOperations.LIST_EXECUTIONS;
import static dev.clix.workflow.api.ExecutionOperations.START_EXECUTION;
import static dev.clix.workflow.api.ExecutionOperations.START_SYNC_EXECUTION;
import static dev.clix.workflow.api.ExecutionOperations.STOP_EXECUTION;
import static dev.clix.workflow.api.StateMachineOperations.CREATE_STATE_MACHINE;
import static dev.clix.workflow.api.TaskOperations.GET_ACTIVITY_TASK;
import static dev.clix.workflow.api.TaskOperations.SEND_TASK_FAILURE;
import static dev.clix.workflow.api.TaskOperations.SEND_TASK_HEARTBEAT;
import static dev.clix.workflow.api.TaskOperations.SEND_TASK_SUCCESS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.Activities;
import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.CreateActivity;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.CreatedActivity;
import dev.clix.workflow.CreatedStateMachine;
import dev.clix.workflow.DescribeExecution;
import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.ExecutionSummary;
import dev.clix.workflow.GetActivityTask;
import dev.clix.workflow.GetExecutionHistory;
import dev.clix.workflow.ListExecutions;
import dev.clix.workflow.Page;
import dev.clix.workflow.SendTaskFailure;
import dev.clix.workflow.SendTaskHeartbeat;
import dev.clix.workflow.SendTaskSuccess;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.StartSyncExecution;
import dev.clix.workflow.StartedExecution;
import dev.clix.workflow.StateTestResult;
import dev.clix.workflow.StopExecution;
import dev.clix.workflow.TestState;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.Workflows;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Health;
import dev.clix.workflow.api.OpenWait;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.api.TypedApi;
import dev.clix.workflow.api.TypedOperation;
import dev.clix.workflow.asl.integration.FunctionName;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.interpreter.Signal;
import dev.clix.workflow.simulator.internal.execution.AnswerExecutor;
import dev.clix.workflow.simulator.internal.execution.ExecutionIndex.Filter;
import dev.clix.workflow.simulator.internal.execution.ExecutionRegistry;
import dev.clix.workflow.simulator.internal.execution.ExecutionStandstill;
import dev.clix.workflow.simulator.internal.execution.RunningExecution;
import dev.clix.workflow.simulator.internal.execution.SimulatorContext;
import dev.clix.workflow.simulator.internal.mock.MockedCase;
import dev.clix.workflow.simulator.internal.operation.ExecutionCalls;
import dev.clix.workflow.simulator.internal.operation.SimulatorApi;
import dev.clix.workflow.simulator.internal.operation.StateTests;
import dev.clix.workflow.simulator.internal.recovery.Recovery;
import dev.clix.workflow.simulator.internal.service.BucketTasks;
import dev.clix.workflow.simulator.internal.service.NestedExecutions;
import dev.clix.workflow.simulator.internal.service.SdkTasks;
import dev.clix.workflow.simulator.internal.task.LambdaFunction;
import dev.clix.workflow.simulator.internal.task.ServiceFailures;
import dev.clix.workflow.simulator.task.FunctionHandler;
import dev.clix.workflow.simulator.task.TaskHandler;
import dev.clix.workflow.time.Standstill;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Step Functions in memory. Thread-safe; executions run on the executor it was built with. */
public final class StepFunctionsSimulator implements Workflows, Activities, TypedApi, StepFunctionsApi, AutoCloseable {
    private final SimulatorContext context;
    private final Recovery recovery;
    private final ExecutionRegistry executions;
    private final StateTests stateTests;
    private final SimulatorApi api;
    private final ExecutionCalls calls;
    private final AnswerExecutor callers;

    StepFunctionsSimulator(SimulatorContext context, Recovery recovery) {
        this.recovery = recovery;
        this.context = context;
        this.executions = context.executions();
        this.stateTests = new StateTests(context);
        this.calls = new ExecutionCalls(context);
        this.callers = context.callers();
        this.api = new SimulatorApi(calls, context);
        doOwnTasks();
        if (context.buckets().areThere()) handleBuckets(new BucketTasks(context.buckets()));
    }

    /** The simulator itself does the tasks that call Step Functions. */
    private void doOwnTasks() {
        var failures = new ServiceFailures(context.random());
        handle("arn:aws:states:::states:startExecution*", new NestedExecutions(calls, context, failures));
        var sdk = new SdkTasks(api, failures);
        SdkTasks.actions().forEach(action -> {
            for (var pattern : List.of("", ".waitForTaskToken"))
                handle("arn:aws:states:::aws-sdk:sfn:" + action + pattern, sdk);
        });
    }

    private void handleBuckets(BucketTasks tasks) {
        for (var action : tasks.actions()) handle("arn:aws:states:::aws-sdk:s3:" + action, tasks);
    }

    public static SimulatorBuilder builder() {
        return new SimulatorBuilder();
    }

    /**
     * Has tasks done by a function. The handler registered last comes first.
     *
     * @param resource the Resource of the tasks; {@code *} stands for any characters
     * @throws IllegalArgumentException when it is neither an ARN nor a pattern
     */
    public StepFunctionsSimulator handle(String resource, TaskHandler handler) {
        context.handlers().register(resource, handler);
        return this;
    }

    /**
     * Has tasks done by a function that nobody else does: neither a handler registered with {@link #handle}, nor the
     * simulator itself, which does those that call Step Functions.
     *
     * @param resource as with {@link #handle}
     * @throws IllegalArgumentException when it is neither an ARN nor a pattern
     */
    public StepFunctionsSimulator handleOthers(String resource, TaskHandler handler) {
        context.handlers().registerLast(resource, handler);
        return this;
    }

    /**
     * Has a Lambda function done by its own class. It is called by its ARN and by {@code lambda:invoke}, with the payload, and
     * answered for in Lambda's words: {@code Payload}, {@code StatusCode}, {@code ExecutedVersion}. Exceptions are reported as
     * Lambda's Java runtime does.
     *
     * <pre>{@code
     * aws.lambda("charge", ChargeHandler::new);
     * aws.lambda("charge:live", () -> new ChargeHandler(bank)); // of this alias only
     * }</pre>
     *
     * @param function its name or ARN; with a version or alias, it is for that alone
     * @param handler makes a {@code RequestHandler} or {@code RequestStreamHandler} of aws-lambda-java-core, or a {@code
     *     java.util.function.Function}; once, now. Its class says what its events are
     * @throws IllegalArgumentException when the name is no function's, or the handler none of these
     */
    public StepFunctionsSimulator lambda(String function, Supplier<?> handler) {
        return lambda(function, LambdaFunction.of(handler.get(), context.arns()));
    }

    /**
     * As {@link #lambda(String, Supplier)}, by a function of the program.
     *
     * <pre>{@code aws.lambda("charge", Order.class, order -> new Receipt("r-" + order.id()));}</pre>
     *
     * @param event the class that Jackson makes of the function's input
     */
    public <E> StepFunctionsSimulator lambda(String function, Class<E> event, FunctionHandler<? super E> handler) {
        return lambda(function, LambdaFunction.of(event, handler, context.arns()));
    }

    private StepFunctionsSimulator lambda(String function, LambdaFunction code) {
        context.handlers().register(FunctionName.named(function), code);
        return this;
    }

    /**
     * Has the tasks of one state done by a function, whatever their resource is; it comes before all handlers of resources, and
     * the last one for a state counts. It answers for whoever would answer later, too: a worker, the holder of a token, the
     * end of a job.
     *
     * @param stateMachineArn of the machine the state is in, in a Map or Parallel as well
     */
    public StepFunctionsSimulator handleState(String stateMachineArn, String state, TaskHandler handler) {
        context.handlers().register(stateMachineArn, state, handler);
        return this;
    }

    /** Goes on with the executions that were running when the journal ended, not before that. */
    void resume() {
        context.time().notBefore(recovery.last());
        recovery.resume();
    }

    /** An execution that has ended is forgotten with its history once its caller needs neither; a running one stays. */
    public void forget(String executionArn) {
        context.executions().forget(executionArn);
    }

    /**
     * Fails every task of a machine's executions that has a token: of a program whose workers are all its own nobody holds
     * one after a restart, and their time-outs need not be waited for. The machine's Retry offers the tasks anew. Call it
     * once the simulator has started.
     *
     * @return done when all executions know
     */
    public CompletionStage<Void> failTasks(String stateMachineArn, String error, String cause) {
        return callers.answer(() -> {
            var open = executions.all(stateMachineArn, Filter.OPEN).stream()
                    .map(execution -> execution.ask(unused -> execution))
                    .toArray(CompletableFuture[]::new);
            return CompletableFuture.allOf(open).thenRun(() -> failOpenTasks(stateMachineArn, error, cause));
        });
    }

    private void failOpenTasks(String stateMachineArn, String error, String cause) {
        for (var task : context.tokens().all())
            if (task.execution().machineArn().equals(stateMachineArn))
                task.execution().signal(new Signal.TaskFailed(task.task(), Optional.of(error), Optional.of(cause)));
    }

    /** Whether tasks of activities wait for a worker to come. */
    public boolean hasTasksOnOffer() {
        return context.activities().haveOffers();
    }

    /** The whole API, for an endpoint. */
    public StepFunctionsApi api() {
        return api;
    }

    /** As {@link #api}, for those who look on: EXPRESS executions are listed and described as well. */
    public StepFunctionsApi apiWithExpress() {
        return new SimulatorApi(new ExecutionCalls(context, true), context);
    }

    @Override
    public CompletionStage<String> createStateMachine(CreateStateMachine request) {
        return callers.answer(
                () -> api.typed(CREATE_STATE_MACHINE, request).thenApply(CreatedStateMachine::stateMachineArn));
    }

    @Override
    public CompletionStage<StartedExecution> startExecution(StartExecution request) {
        return call(START_EXECUTION, request);
    }

    /**
     * StartSyncExecution: starts an EXPRESS execution and waits for its end, however it ends.
     *
     * @return its end, as DescribeExecution would show it
     */
    public CompletionStage<ExecutionDescription> startSyncExecution(StartSyncExecution request) {
        return call(START_SYNC_EXECUTION, request);
    }

    /** As {@link #startSyncExecution(StartSyncExecution)}, with its data. */
    public CompletionStage<ExecutionDescription> startSyncExecution(StartExecution request) {
        return startSyncExecution(StartSyncExecution.of(request));
    }

    /**
     * Completes with the description of an execution once it has ended, however it ends; EXPRESS executions included.
     *
     * @param executionArn as StartExecution answered it
     */
    public CompletionStage<ExecutionDescription> whenClosed(String executionArn) {
        return callers.answer(() -> calls.closed(executionArn));
    }

    /**
     * The tasks that an execution, and those it has started, wait for just now: for {@code VirtualTime.await}, which gives up
     * at once where nothing can end them.
     *
     * @throws WorkflowException when there is none
     */
    public Standstill standstill(String executionArn) {
        return new ExecutionStandstill(executions.present(executionArn));
    }

    /**
     * TestState: tries one state on its own, on this simulator's time and handlers, or answered by a mock. No role is needed.
     *
     * @return the outcome; an invalid request fails with a {@link WorkflowException}
     */
    public CompletionStage<StateTestResult> testState(TestState request) {
        return call(TEST_STATE, stateTests.withRole(request));
    }

    /**
     * The tasks and timers that executions wait for just now, in the order those began, children of Maps included.
     *
     * @param executionsMax of the first so many that run
     */
    public CompletionStage<List<OpenWait>> waits(int executionsMax) {
        return callers.answer(() -> {
            var asked = executions.all().stream()
                    .filter(execution -> execution.snapshot().isOpen())
                    .limit(executionsMax)
                    .map(execution -> execution.ask(RunningExecution::waits))
                    .toList();
            return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
                    .thenApply(all -> asked.stream()
                            .flatMap(waits -> waits.join().stream())
                            .toList());
        });
    }

    /** As DescribeExecution, but EXPRESS executions included. */
    public CompletionStage<ExecutionDescription> description(String executionArn) {
        return callers.answer(() -> calls.described(executionArn));
    }

    /** Everything that happened in an execution, private facts and EXPRESS executions included. */
    public CompletionStage<List<HistoryEvent>> facts(String executionArn) {
        return callers.answer(() -> executions.present(executionArn).ask(running -> List.copyOf(running.history())));
    }

    /** The first assertion that failed within a handler; its task failed with it, as with any other exception. */
    public Optional<AssertionError> failedAssertion() {
        return context.handlers().failedAssertion();
    }

    /** All that was mocked, but never called. */
    public List<String> unusedMocks() {
        return executions.all().stream()
                .flatMap(running -> running.spec().mocks().stream())
                .distinct()
                .flatMap(mocks -> mocks.unused().stream())
                .toList();
    }

    /** All that are remembered, child executions of distributed Maps included. */
    public List<String> executionArns() {
        return executions.all().stream()
                .map(running -> running.identity().executionArn())
                .toList();
    }

    /** The mocks of an execution's test case that were never called, each as a sentence. */
    public List<String> unusedMocks(String executionArn) {
        return executions
                .present(executionArn)
                .spec()
                .mocks()
                .map(MockedCase::unused)
                .orElse(List.of());
    }

    @Override
    public CompletionStage<Instant> stopExecution(StopExecution request) {
        return call(STOP_EXECUTION, request);
    }

    @Override
    public CompletionStage<ExecutionDescription> describeExecution(DescribeExecution request) {
        return call(DESCRIBE_EXECUTION, request);
    }

    @Override
    public CompletionStage<Page<ExecutionSummary>> listExecutions(ListExecutions request) {
        return call(LIST_EXECUTIONS, request);
    }

    @Override
    public CompletionStage<Page<ExecutionEvent>> executionHistory(GetExecutionHistory request) {
        return call(GET_EXECUTION_HISTORY, request);
    }

    @Override
    public CompletionStage<String> createActivity(String name) {
        return callers.answer(
                () -> api.typed(CREATE_ACTIVITY, CreateActivity.of(name)).thenApply(CreatedActivity::activityArn));
    }

    @Override
    public CompletionStage<Optional<ActivityTask>> poll(String activityArn, Optional<String> workerName) {
        return call(GET_ACTIVITY_TASK, new GetActivityTask(activityArn, workerName));
    }

    @Override
    public CompletionStage<Void> succeed(String taskToken, String output) {
        return call(SEND_TASK_SUCCESS, new SendTaskSuccess(taskToken, output));
    }

    @Override
    public CompletionStage<Void> fail(String taskToken, Optional<String> error, Optional<String> cause) {
        return call(SEND_TASK_FAILURE, new SendTaskFailure(taskToken, error, cause));
    }

    @Override
    public CompletionStage<Void> heartbeat(String taskToken) {
        return call(SEND_TASK_HEARTBEAT, new SendTaskHeartbeat(taskToken));
    }

    @Override
    public <Q, A> CompletionStage<A> call(TypedOperation<Q, A> operation, Q request) {
        return callers.answer(() -> api.typed(operation, request));
    }

    @Override
    public CompletionStage<ObjectNode> call(Operation operation, Arguments arguments) {
        return api.call(operation, arguments);
    }

    @Override
    public CompletionStage<ObjectNode> call(Operation operation, Arguments arguments, Executor answersOn) {
        return api.call(operation, arguments, answersOn);
    }

    @Override
    public Health health() {
        return api.health();
    }

    /** With a journal: all of it is safe then, and another process may open it. Later facts are not kept. */
    @Override
    public void close() {
        context.journal().close();
    }
}
