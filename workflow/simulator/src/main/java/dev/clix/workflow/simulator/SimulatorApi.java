package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Health;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.teststate.StateTestResult;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Answers every operation: what is registered by the registry, executions and tasks by the calls. */
final class SimulatorApi implements StepFunctionsApi {
    private final TypedCalls calls;
    private final SharedRegistry registry;
    private final ExecutionCalls executions;
    private final MapRunCalls mapRuns;
    private final StateTests stateTests;
    private final World world;

    SimulatorApi(TypedCalls calls, Starts starts, World world) {
        this.calls = calls;
        this.world = world;
        this.registry = world.registry();
        this.executions = new ExecutionCalls(calls, starts, world);
        this.mapRuns = new MapRunCalls(world);
        this.stateTests = new StateTests(world);
    }

    @Override
    public CompletionStage<ObjectNode> call(Operation operation, Arguments arguments) {
        return world.callers().answer(() -> call(operation, arguments, Optional.empty()));
    }

    @Override
    public CompletionStage<ObjectNode> call(Operation operation, Arguments arguments, Executor answersOn) {
        return world.callers().answer(() -> call(operation, arguments, Optional.empty()), answersOn);
    }

    /** @param origin the task that calls, if one does: what it starts it starts once */
    CompletionStage<ObjectNode> call(Operation operation, Arguments arguments, Optional<Origin> origin) {
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
                .put("time", world.time().now().toString())
                .put("openExecutions", world.executions().open());
        var refusal = world.ledger().refusal();
        if (world.ledger().isKept()) told.put("journal", refusal.orElse("kept"));
        return new Health(refusal.isEmpty(), told);
    }

    private CompletionStage<ObjectNode> answer(Operation operation, Arguments arguments, Optional<Origin> origin) {
        return switch (operation) {
            case START_EXECUTION -> executions.start(arguments, origin);
            case START_SYNC_EXECUTION -> executions.startSync(arguments, origin);
            case STOP_EXECUTION -> executions.stop(arguments);
            case DESCRIBE_EXECUTION -> executions.describe(arguments);
            case LIST_EXECUTIONS -> executions.list(arguments);
            case GET_EXECUTION_HISTORY -> executions.history(arguments);
            case DESCRIBE_STATE_MACHINE_FOR_EXECUTION -> executions.describeMachine(arguments);
            case REDRIVE_EXECUTION -> executions.redrive(arguments);
            case LIST_MAP_RUNS -> mapRuns.list(arguments);
            case DESCRIBE_MAP_RUN -> mapRuns.describe(arguments);
            case UPDATE_MAP_RUN -> mapRuns.update(arguments);
            case GET_ACTIVITY_TASK -> poll(arguments);
            case SEND_TASK_SUCCESS -> nothing(calls.succeed(arguments.text("taskToken"), arguments.text("output")));
            case SEND_TASK_FAILURE ->
                nothing(calls.fail(
                        arguments.text("taskToken"), arguments.optionalText("error"), arguments.optionalText("cause")));
            case SEND_TASK_HEARTBEAT -> nothing(calls.heartbeat(arguments.text("taskToken")));
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

    /** Hanging up takes the poll back: the place in line is free, and no task goes to nobody. */
    private CompletionStage<ObjectNode> poll(Arguments arguments) {
        var polled = calls.poll(arguments.text("activityArn"), arguments.optionalText("workerName"));
        var answer = polled.thenApply(task -> {
            var shown = JsonNodeFactory.instance.objectNode();
            task.ifPresent(taken -> shown.put("taskToken", taken.taskToken()).put("input", taken.input()));
            return shown;
        });
        answer.whenComplete((shown, failure) -> {
            if (answer.isCancelled()) polled.cancel(false);
        });
        return answer;
    }

    private static CompletionStage<ObjectNode> nothing(CompletionStage<Void> done) {
        return done.thenApply(unused -> JsonNodeFactory.instance.objectNode());
    }
}
