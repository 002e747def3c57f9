package dev.clix.workflow.simulator.internal.operation;

import static dev.clix.workflow.api.ActivityOperations.CREATE_ACTIVITY;
import static dev.clix.workflow.api.ActivityOperations.DELETE_ACTIVITY;
import static dev.clix.workflow.api.ActivityOperations.DESCRIBE_ACTIVITY;
import static dev.clix.workflow.api.ActivityOperations.LIST_ACTIVITIES;
import static dev.clix.workflow.api.AliasOperations.CREATE_STATE_MACHINE_ALIAS;
import static dev.clix.workflow.api.AliasOperations.DELETE_STATE_MACHINE_ALIAS;
import static dev.clix.workflow.api.AliasOperations.DESCRIBE_STATE_MACHINE_ALIAS;
import static dev.clix.workflow.api.AliasOperations.LIST_STATE_MACHINE_ALIASES;
import static dev.clix.workflow.api.AliasOperations.UPDATE_STATE_MACHINE_ALIAS;
import static dev.clix.workflow.api.DefinitionOperations.TEST_STATE;
import static dev.clix.workflow.api.DefinitionOperations.VALIDATE_STATE_MACHINE_DEFINITION;
import static dev.clix.workflow.api.ExecutionOperations.DESCRIBE_EXECUTION;
import static dev.clix.workflow.api.ExecutionOperations.GET_EXECUTION_HISTORY;
import static dev.clix.workflow.api.ExecutionOperations.LIST_EXECUTIONS;
import static dev.clix.workflow.api.ExecutionOperations.REDRIVE_EXECUTION;
import static dev.clix.workflow.api.ExecutionOperations.START_EXECUTION;
import static dev.clix.workflow.api.ExecutionOperations.START_SYNC_EXECUTION;
import static dev.clix.workflow.api.ExecutionOperations.STOP_EXECUTION;
import static dev.clix.workflow.api.MapRunOperations.DESCRIBE_MAP_RUN;
import static dev.clix.workflow.api.MapRunOperations.LIST_MAP_RUNS;
import static dev.clix.workflow.api.MapRunOperations.UPDATE_MAP_RUN;
import static dev.clix.workflow.api.StateMachineOperations.CREATE_STATE_MACHINE;
import static dev.clix.workflow.api.StateMachineOperations.DELETE_STATE_MACHINE;
import static dev.clix.workflow.api.StateMachineOperations.DESCRIBE_STATE_MACHINE;
import static dev.clix.workflow.api.StateMachineOperations.DESCRIBE_STATE_MACHINE_FOR_EXECUTION;
import static dev.clix.workflow.api.StateMachineOperations.LIST_STATE_MACHINES;
import static dev.clix.workflow.api.StateMachineOperations.UPDATE_STATE_MACHINE;
import static dev.clix.workflow.api.TagOperations.LIST_TAGS_FOR_RESOURCE;
import static dev.clix.workflow.api.TagOperations.TAG_RESOURCE;
import static dev.clix.workflow.api.TagOperations.UNTAG_RESOURCE;
import static dev.clix.workflow.api.TaskOperations.GET_ACTIVITY_TASK;
import static dev.clix.workflow.api.TaskOperations.SEND_TASK_FAILURE;
import static dev.clix.workflow.api.TaskOperations.SEND_TASK_HEARTBEAT;
import static dev.clix.workflow.api.TaskOperations.SEND_TASK_SUCCESS;
import static dev.clix.workflow.api.VersionOperations.DELETE_STATE_MACHINE_VERSION;
import static dev.clix.workflow.api.VersionOperations.LIST_STATE_MACHINE_VERSIONS;
import static dev.clix.workflow.api.VersionOperations.PUBLISH_STATE_MACHINE_VERSION;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.AnsweredOperation;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Health;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.api.TypedOperation;
import dev.clix.workflow.simulator.internal.execution.SimulatorContext;
import dev.clix.workflow.simulator.internal.spec.Origin;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Answers every operation, called typed or from the wire. */
public final class SimulatorApi implements StepFunctionsApi {
    private final RegistryCalls registry;
    private final ExecutionCalls executions;
    private final TaskCalls tasks;
    private final MapRunCalls mapRuns;
    private final StateTests stateTests;
    private final SimulatorContext context;

    public SimulatorApi(ExecutionCalls executions, SimulatorContext context) {
        this.context = context;
        this.registry = new RegistryCalls(context.registry());
        this.executions = executions;
        this.tasks = new TaskCalls(context);
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
            return answered(operation, origin).wire(arguments);
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

    /**
     * Answers a typed call.
     *
     * @throws dev.clix.workflow.WorkflowException a refusal
     */
    public <Q, A> CompletionStage<A> typed(TypedOperation<Q, A> operation, Q request) {
        var answered = answered(operation.operation(), Optional.empty()).of(operation);
        return operation.typed(request, answered.answer());
    }

    /** A new operation has no case here: it does not compile until it is answered. */
    AnsweredOperation<?, ?> answered(Operation operation, Optional<Origin> origin) {
        return switch (operation) {
            case START_EXECUTION -> START_EXECUTION.by(request -> executions.start(request, origin));
            case START_SYNC_EXECUTION -> START_SYNC_EXECUTION.by(request -> executions.startSync(request, origin));
            case STOP_EXECUTION -> STOP_EXECUTION.by(executions::stop);
            case REDRIVE_EXECUTION -> REDRIVE_EXECUTION.by(executions::redrive);
            case DESCRIBE_EXECUTION -> DESCRIBE_EXECUTION.by(executions::describe);
            case DESCRIBE_STATE_MACHINE_FOR_EXECUTION ->
                DESCRIBE_STATE_MACHINE_FOR_EXECUTION.by(executions::describeMachine);
            case LIST_EXECUTIONS -> LIST_EXECUTIONS.by(executions::list);
            case GET_EXECUTION_HISTORY -> GET_EXECUTION_HISTORY.by(executions::history);
            case GET_ACTIVITY_TASK -> GET_ACTIVITY_TASK.by(tasks::poll);
            case SEND_TASK_SUCCESS -> SEND_TASK_SUCCESS.by(tasks::succeed);
            case SEND_TASK_FAILURE -> SEND_TASK_FAILURE.by(tasks::fail);
            case SEND_TASK_HEARTBEAT -> SEND_TASK_HEARTBEAT.by(tasks::heartbeat);
            case LIST_MAP_RUNS -> LIST_MAP_RUNS.by(mapRuns::list);
            case DESCRIBE_MAP_RUN -> DESCRIBE_MAP_RUN.by(mapRuns::describe);
            case UPDATE_MAP_RUN -> UPDATE_MAP_RUN.by(mapRuns::update);
            case CREATE_ACTIVITY -> CREATE_ACTIVITY.by(registry::createActivity);
            case DESCRIBE_ACTIVITY -> DESCRIBE_ACTIVITY.by(registry::describeActivity);
            case LIST_ACTIVITIES -> LIST_ACTIVITIES.by(registry::listActivities);
            case DELETE_ACTIVITY -> DELETE_ACTIVITY.by(registry::deleteActivity);
            case CREATE_STATE_MACHINE -> CREATE_STATE_MACHINE.by(registry::createStateMachine);
            case UPDATE_STATE_MACHINE -> UPDATE_STATE_MACHINE.by(registry::updateStateMachine);
            case DESCRIBE_STATE_MACHINE -> DESCRIBE_STATE_MACHINE.by(registry::describeStateMachine);
            case LIST_STATE_MACHINES -> LIST_STATE_MACHINES.by(registry::listStateMachines);
            case DELETE_STATE_MACHINE -> DELETE_STATE_MACHINE.by(registry::deleteStateMachine);
            case PUBLISH_STATE_MACHINE_VERSION ->
                PUBLISH_STATE_MACHINE_VERSION.by(registry::publishStateMachineVersion);
            case LIST_STATE_MACHINE_VERSIONS -> LIST_STATE_MACHINE_VERSIONS.by(registry::listStateMachineVersions);
            case DELETE_STATE_MACHINE_VERSION -> DELETE_STATE_MACHINE_VERSION.by(registry::deleteStateMachineVersion);
            case CREATE_STATE_MACHINE_ALIAS -> CREATE_STATE_MACHINE_ALIAS.by(registry::createStateMachineAlias);
            case UPDATE_STATE_MACHINE_ALIAS -> UPDATE_STATE_MACHINE_ALIAS.by(registry::updateStateMachineAlias);
            case DESCRIBE_STATE_MACHINE_ALIAS -> DESCRIBE_STATE_MACHINE_ALIAS.by(registry::describeStateMachineAlias);
            case LIST_STATE_MACHINE_ALIASES -> LIST_STATE_MACHINE_ALIASES.by(registry::listStateMachineAliases);
            case DELETE_STATE_MACHINE_ALIAS -> DELETE_STATE_MACHINE_ALIAS.by(registry::deleteStateMachineAlias);
            case TAG_RESOURCE -> TAG_RESOURCE.by(registry::tagResource);
            case UNTAG_RESOURCE -> UNTAG_RESOURCE.by(registry::untagResource);
            case LIST_TAGS_FOR_RESOURCE -> LIST_TAGS_FOR_RESOURCE.by(registry::listTagsForResource);
            case VALIDATE_STATE_MACHINE_DEFINITION -> VALIDATE_STATE_MACHINE_DEFINITION.by(Validation::answer);
            case TEST_STATE -> TEST_STATE.by(stateTests::run);
        };
    }
}
