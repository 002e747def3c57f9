package dev.clix.workflow.simulator.internal.operation;

import static dev.clix.workflow.api.ExecutionOperations.DESCRIBE_EXECUTION;
import static dev.clix.workflow.api.ExecutionOperations.GET_EXECUTION_HISTORY;
import static dev.clix.workflow.api.ExecutionOperations.LIST_EXECUTIONS;
import static dev.clix.workflow.api.ExecutionOperations.REDRIVE_EXECUTION;
import static dev.clix.workflow.api.ExecutionOperations.START_EXECUTION;
import static dev.clix.workflow.api.ExecutionOperations.START_SYNC_EXECUTION;
import static dev.clix.workflow.api.ExecutionOperations.STOP_EXECUTION;
import static dev.clix.workflow.api.TaskOperations.GET_ACTIVITY_TASK;
import static dev.clix.workflow.api.TaskOperations.SEND_TASK_FAILURE;
import static dev.clix.workflow.api.TaskOperations.SEND_TASK_HEARTBEAT;
import static dev.clix.workflow.api.TaskOperations.SEND_TASK_SUCCESS;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Health;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.simulator.internal.execution.SharedRegistry;
import dev.clix.workflow.simulator.internal.execution.SimulatorContext;
import dev.clix.workflow.simulator.internal.spec.Origin;
import dev.clix.workflow.simulator.internal.teststate.StateTestResult;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * Answers every operation: those on state machines, activities and tags by the registry, those on executions and tasks
 * by the calls.
 */
public final class SimulatorApi implements StepFunctionsApi {
    private final SharedRegistry registry;
    private final ExecutionCalls executions;
    private final TaskCalls tasks;
    private final MapRunCalls mapRuns;
    private final StateTests stateTests;
    private final SimulatorContext context;

    public SimulatorApi(ExecutionCalls executions, TaskCalls tasks, SimulatorContext context) {
        this.context = context;
        this.registry = context.registry();
        this.executions = executions;
        this.tasks = tasks;
        this.mapRuns = new MapRunCalls(context);
        this.stateTests = new StateTests(context);
    }

    @Override
    public CompletionStage<ObjectNode> call(Operation operation, Arguments arguments) {
        return context.callers().answer(() -> call(operation, arguments, Optional.empty()));
    }

    @Override
    public CompletionStage<ObjectNode> call(Operation operation, Arguments arguments, Executor answersOn) {
        return context.callers().answer(() -> call(operation, arguments, Optional.empty()), answersOn);
    }

    /** @param origin the task that calls, if one does: a repeated start gives the same execution */
    public CompletionStage<ObjectNode> call(Operation operation, Arguments arguments, Optional<Origin> origin) {
        try {
            return answer(operation, arguments, origin);
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    /** Down: nothing new is begun, since it could not be kept. */
    @Override
    public Health health() {
        var told = JsonNodeFactory.instance
                .objectNode()
                .put("time", context.time().now().toString())
                .put("openExecutions", context.executions().open());
        var refusal = context.journal().refusal();
        if (context.journal().isKept()) told.put("journal", refusal.orElse("kept"));
        return new Health(refusal.isEmpty(), told);
    }

    private CompletionStage<ObjectNode> answer(Operation operation, Arguments arguments, Optional<Origin> origin) {
        return switch (operation) {
            case START_EXECUTION -> START_EXECUTION.wire(arguments, request -> executions.start(request, origin));
            case START_SYNC_EXECUTION ->
                START_SYNC_EXECUTION.wire(arguments, request -> executions.startSync(request, origin));
            case STOP_EXECUTION -> STOP_EXECUTION.wire(arguments, executions::stop);
            case DESCRIBE_EXECUTION -> DESCRIBE_EXECUTION.wire(arguments, executions::describe);
            case LIST_EXECUTIONS -> LIST_EXECUTIONS.wire(arguments, executions::list);
            case GET_EXECUTION_HISTORY -> GET_EXECUTION_HISTORY.wire(arguments, executions::history);
            case DESCRIBE_STATE_MACHINE_FOR_EXECUTION -> executions.describeMachine(arguments);
            case REDRIVE_EXECUTION -> REDRIVE_EXECUTION.wire(arguments, executions::redrive);
            case LIST_MAP_RUNS -> mapRuns.list(arguments);
            case DESCRIBE_MAP_RUN -> mapRuns.describe(arguments);
            case UPDATE_MAP_RUN -> mapRuns.update(arguments);
            case GET_ACTIVITY_TASK -> GET_ACTIVITY_TASK.wire(arguments, tasks::poll);
            case SEND_TASK_SUCCESS -> SEND_TASK_SUCCESS.wire(arguments, tasks::succeed);
            case SEND_TASK_FAILURE -> SEND_TASK_FAILURE.wire(arguments, tasks::fail);
            case SEND_TASK_HEARTBEAT -> SEND_TASK_HEARTBEAT.wire(arguments, tasks::heartbeat);
            case VALIDATE_STATE_MACHINE_DEFINITION -> CompletableFuture.completedFuture(Validation.answer(arguments));
            case TEST_STATE -> stateTests.run(arguments).thenApply(StateTestResult::shown);
            case CREATE_ACTIVITY,
                    CREATE_STATE_MACHINE,
                    CREATE_STATE_MACHINE_ALIAS,
                    DELETE_ACTIVITY,
                    DELETE_STATE_MACHINE,
                    DELETE_STATE_MACHINE_ALIAS,
                    DELETE_STATE_MACHINE_VERSION,
                    DESCRIBE_ACTIVITY,
                    DESCRIBE_STATE_MACHINE,
                    DESCRIBE_STATE_MACHINE_ALIAS,
                    LIST_ACTIVITIES,
                    LIST_STATE_MACHINE_ALIASES,
                    LIST_STATE_MACHINE_VERSIONS,
                    LIST_STATE_MACHINES,
                    LIST_TAGS_FOR_RESOURCE,
                    PUBLISH_STATE_MACHINE_VERSION,
                    TAG_RESOURCE,
                    UNTAG_RESOURCE,
                    UPDATE_STATE_MACHINE,
                    UPDATE_STATE_MACHINE_ALIAS -> registry.answer(arguments);
        };
    }
}
