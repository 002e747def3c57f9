package dev.clix.workflow.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.CreateStateMachine;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Makes a recorded sequence of API calls, as bytes, and compares every answer. */
final class ApiCase {
    private static final Set<String> AWAIT_END = Set.of(
            "await_execution_terminated",
            "await_execution_success",
            "await_execution_aborted",
            "await_execution_lists_terminated");

    private static final int SKIPS_MAX = 10_000;

    private final RecordedCase recorded;
    private final VirtualTime time = new VirtualTime();
    private final Set<String> goneLogGroups = new HashSet<>();
    private final StepFunctionsSimulator simulator;
    private final RecordedNames names;
    private final EchoingWorkers workers;
    private final Comparison comparison;
    private final Map<String, JsonNode> answers = new HashMap<>();
    private final List<String> differences = new ArrayList<>();

    ApiCase(RecordedCase recorded) {
        this.recorded = recorded;
        this.simulator = StepFunctionsSimulator.builder()
                .time(time)
                .account("111111111111")
                .random(new Random(1))
                .logGroups(arn -> goneLogGroups.stream().noneMatch(arn::contains))
                .start();
        this.names = new RecordedNames(recorded);
        this.workers = new EchoingWorkers(simulator);
        this.comparison = new Comparison(recorded);
        var tasks = new RecordedTasks(recorded, simulator);
        simulator.handle("arn:aws:states:::*.waitForTaskToken", call -> JsonNodeFactory.instance.objectNode());
        simulator.handle("arn:aws:lambda:*", tasks);
        simulator.handle("arn:aws:states:::lambda:*", tasks);
    }

    CaseOutcome outcome() {
        try {
            for (var operation : recorded.node().path("operations")) differences.addAll(step(operation));
        } catch (RuntimeException | AssertionError failed) {
            differences.add("failed: " + failed);
        }
        return new CaseOutcome(recorded, List.copyOf(differences));
    }

    private List<String> step(JsonNode operation) {
        if (operation.has("await")) await(operation);
        else if (operation.has("service")) environment(operation);
        else return called(operation);
        return List.of();
    }

    private List<String> called(JsonNode operation) {
        var id = operation.path("id").asText();
        var arguments = names.arguments(operation, answers);
        try {
            var answer = call(operation.path("operation").asText(), arguments);
            answers.put(id, answer);
            return answered(operation, answer);
        } catch (WorkflowException refusal) {
            return refused(operation, refusal);
        }
    }

    private ObjectNode call(String operation, ObjectNode arguments) {
        var answer = new RecordedCall(operation, arguments).begin(simulator).toCompletableFuture();
        if (!answer.isDone()) live(answer::isDone);
        return RecordedCall.answer(answer);
    }

    private void await(JsonNode operation) {
        if (!AWAIT_END.contains(operation.path("await").asText())) return;
        var arguments = operation.path("args");
        var recordedArn = arguments
                .path(arguments.has("execution_arn") ? "execution_arn" : "arn")
                .asText();
        var arn = names.actual(recordedArn);
        live(() -> simulator
                .describeExecution(arn)
                .thenApply(described -> described.stopDate().isPresent())
                .toCompletableFuture()
                .join());
    }

    /** Repeats the recorded actions of other services, and of the recording's worker, between the calls. */
    private void environment(JsonNode operation) {
        var arguments = operation.path("args");
        switch (operation.path("operation").asText()) {
            case "DeleteLogGroup" ->
                goneLogGroups.add(arguments.path("logGroupName").asText());
            case "activity_consumer_state_machine" -> workers.add(arguments);
            case "CreateStack" -> createStack(arguments.path("TemplateBody").asText());
            default -> {}
        }
    }

    /** CloudFormation creates a machine from the Definition of its template. */
    private void createStack(String template) {
        var resources = Encoding.read(template).orElseThrow().path("Resources");
        for (var resource : resources) {
            var properties = resource.path("Properties");
            var definition = properties.has("DefinitionString")
                    ? properties.path("DefinitionString").asText()
                    : properties.path("Definition").toPrettyString();
            RecordedCall.answer(simulator.createStateMachine(new CreateStateMachine(
                    properties.path("StateMachineName").asText(),
                    definition,
                    properties.path("RoleArn").asText(),
                    MachineType.STANDARD)));
        }
    }

    private void live(BooleanSupplier ended) {
        for (var skips = 0; !ended.getAsBoolean() && skips < SKIPS_MAX; skips++)
            if (!workers.work() && !time.skip()) return;
    }

    private List<String> answered(JsonNode operation, ObjectNode answer) {
        if (operation.hasNonNull("error"))
            return different(operation, "answered instead of refusing: " + operation.at("/error/message"));
        if (!operation.hasNonNull("response")) return List.of();
        var expected = (ObjectNode) operation.get("response").deepCopy();
        expected.remove("ResponseMetadata");
        var encoded = new Encoding(recorded).encode(names.recorded(answer));
        NewerMembers.drop(encoded, expected);
        return comparison.differences(encoded, expected, path(operation));
    }

    private List<String> refused(JsonNode operation, WorkflowException refusal) {
        var error = operation.path("error");
        if (error.path("clientSide").asBoolean() || (error.has("message") && !error.has("code"))) return List.of();
        if (!error.has("code"))
            return operation.hasNonNull("response") || !recordedAsRefused(operation)
                    ? different(operation, "refused: " + refusal.code() + " " + refusal.getMessage())
                    : List.of();
        var actual = RecordedCall.shown(refusal);
        var expected = JsonNodeFactory.instance.objectNode();
        expected.set("code", error.get("code"));
        expected.set("message", error.path("message"));
        var encoded = new Encoding(recorded).encode(names.recorded(actual));
        return comparison.differences(encoded, expected, path(operation));
    }

    /** Calls whose answer was not recorded went through. */
    private static boolean recordedAsRefused(JsonNode operation) {
        return operation.has("error");
    }

    private static List<String> different(JsonNode operation, String what) {
        return List.of(path(operation) + ": " + what);
    }

    private static String path(JsonNode operation) {
        return operation.path("id").asText() + " " + operation.path("operation").asText();
    }
}
