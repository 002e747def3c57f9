package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.ActivityTask;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.GetExecutionHistory;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.simulator.internal.text.JsonTexts;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/** A simulator on virtual time, and the few calls tests make all the time. */
final class Workbench {
    final VirtualTime time = new VirtualTime();
    final StepFunctionsSimulator simulator;
    private int machines;

    Workbench() {
        this(builder -> builder);
    }

    Workbench(UnaryOperator<SimulatorBuilder> more) {
        var builder = StepFunctionsSimulator.builder()
                .time(time)
                .account("111111111111")
                .random(new Random(7));
        simulator = more.apply(builder).start();
    }

    /** @param definition with apostrophes for quotes */
    String machine(String definition) {
        return machine(definition, MachineType.STANDARD);
    }

    String machine(String definition, MachineType type) {
        var request = new CreateStateMachine("machine-" + ++machines, json(definition), "arn:aws:iam::1:role/r", type);
        return get(simulator.createStateMachine(request));
    }

    String start(String machineArn, String input) {
        var request = new StartExecution(machineArn, Optional.empty(), Optional.of(json(input)));
        return get(simulator.startExecution(request)).executionArn();
    }

    String run(String definition, String input) {
        return start(machine(definition), input);
    }

    String activity(String name) {
        return get(simulator.createActivity(name));
    }

    CompletionStage<Optional<ActivityTask>> poll(String activityArn) {
        return simulator.poll(activityArn, Optional.of("worker"));
    }

    ActivityTask take(String activityArn) {
        return get(poll(activityArn)).orElseThrow();
    }

    ExecutionDescription describe(String executionArn) {
        return get(simulator.describeExecution(executionArn));
    }

    List<ExecutionEvent> history(String executionArn) {
        return get(simulator.executionHistory(GetExecutionHistory.of(executionArn)))
                .items();
    }

    List<String> types(String executionArn) {
        return history(executionArn).stream().map(ExecutionEvent::type).toList();
    }

    /** @param members names and texts, in turn */
    ObjectNode call(Operation operation, String... members) {
        return call(arguments(operation, members));
    }

    ObjectNode call(Arguments arguments) {
        return get(simulator.api().call(arguments.operation(), arguments));
    }

    WorkflowException refusal(Operation operation, String... members) {
        return refusal(simulator.api().call(operation, arguments(operation, members)));
    }

    static Arguments arguments(Operation operation, String... members) {
        var arguments = JsonNodeFactory.instance.objectNode();
        for (var i = 0; i < members.length; i += 2) arguments.put(members[i], members[i + 1]);
        return Arguments.of(operation, arguments);
    }

    void advance(long seconds) {
        time.advance(Duration.ofSeconds(seconds));
    }

    static <T> T get(CompletionStage<T> stage) {
        var future = stage.toCompletableFuture();
        if (!future.isDone()) throw new AssertionError("Expected an answer, but there is none yet");
        return future.join();
    }

    static WorkflowException refusal(CompletionStage<?> stage) {
        try {
            get(stage);
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof WorkflowException refused) return refused;
            throw failed;
        }
        throw new AssertionError("Expected a refusal, but the call went through");
    }

    static String json(String withApostrophes) {
        return withApostrophes.replace('\'', '"');
    }

    static JsonNode node(String withApostrophes) {
        return JsonTexts.parse(json(withApostrophes), WorkflowException.Code.VALIDATION, "%s");
    }
}
