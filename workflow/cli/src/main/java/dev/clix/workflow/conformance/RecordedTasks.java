package dev.clix.workflow.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.simulator.task.SubmittedJob;
import dev.clix.workflow.simulator.task.TaskCall;
import dev.clix.workflow.simulator.task.TaskFailure;
import dev.clix.workflow.simulator.task.TaskHandler;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Answers tasks with what they were recorded to answer, in the order they were scheduled. Of the children of a distributed
 * Map nothing is recorded; there a function whose source answers what it is given does so.
 */
final class RecordedTasks implements TaskHandler {
    private final ArrayDeque<JsonNode> answers = new ArrayDeque<>();
    private final List<Runnable> callbacks = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final StepFunctionsSimulator simulator;
    private final RecordedCase recorded;

    RecordedTasks(RecordedCase recorded, StepFunctionsSimulator simulator) {
        var unlinked = ends(recorded);
        for (var answer : recorded.node().path("taskMocks"))
            answers.add(answer.path("outcomeNotLinked").asBoolean() && !unlinked.isEmpty() ? unlinked.poll() : answer);
        this.recorded = recorded;
        this.simulator = simulator;
    }

    @Override
    public Object handle(TaskCall call) throws TaskFailure {
        if (answers.isEmpty()) return echoed(call);
        var answer = answers.poll();
        call.token().ifPresent(tokens::add);
        if (answer.has("submitted")) return submitted(call, answer);
        return switch (answer.path("outcome").asText()) {
            case "SUCCEEDED" -> output(answer);
            case "FAILED" -> throw failure(answer);
            default -> new CompletableFuture<>();
        };
    }

    /** Where events within a Parallel were recorded without their order, its tasks' ends are taken as they stand there. */
    private static ArrayDeque<JsonNode> ends(RecordedCase recorded) {
        var ends = new ArrayDeque<JsonNode>();
        for (var event : recorded.expected().path("events"))
            for (var key : List.of("taskFailed", "lambdaFunctionFailed"))
                if (event.has(key + "EventDetails"))
                    ends.add(((ObjectNode) event.get(key + "EventDetails").deepCopy()).put("outcome", "FAILED"));
        return ends;
    }

    /**
     * Whether functions were asked of whose answers nothing was recorded. The case alone tells, so that no fault of the
     * simulator can hide behind it.
     */
    static boolean lackAnswers(RecordedCase recorded) {
        var needsFunctions = recorded.node().path("needs").toString().contains("\"lambda\"");
        var resources = recorded.node().path("definition").findValuesAsText("Resource");
        return recorded.tier().equals("service")
                && needsFunctions
                && recorded.node().path("taskMocks").isEmpty()
                && !resources.stream().allMatch(resource -> echoes(recorded, resource));
    }

    private static boolean echoes(RecordedCase recorded, String resource) {
        for (var function : recorded.node().at("/resources/lambda"))
            if (function.path("functionArn").asText().equals(resource)
                    && function.path("sourceFile").asText().endsWith("/id_function.py")) return true;
        return false;
    }

    private JsonNode echoed(TaskCall call) throws TaskFailure {
        if (echoes(recorded, call.resource())) return call.input();
        throw new TaskFailure("Conformance.NoAnswer", "More tasks were asked than recorded");
    }

    /** Accepted now, answered with the token later. */
    private Object submitted(TaskCall call, JsonNode answer) {
        if (call.resource().endsWith(".waitForTaskToken")) {
            call.token().ifPresent(token -> callbacks.add(() -> callBack(token, answer)));
            return answer.get("submitted");
        }
        var result = new CompletableFuture<JsonNode>();
        callbacks.add(() -> complete(result, answer));
        return new SubmittedJob(answer.get("submitted"), result);
    }

    private static void complete(CompletableFuture<JsonNode> result, JsonNode answer) {
        if (answer.path("outcome").asText().equals("SUCCEEDED")) result.complete(output(answer));
        if (answer.path("outcome").asText().equals("FAILED")) result.completeExceptionally(failure(answer));
    }

    private void callBack(String token, JsonNode answer) {
        if (answer.path("outcome").asText().equals("SUCCEEDED"))
            simulator.succeed(token, output(answer).toString());
        if (answer.path("outcome").asText().equals("FAILED"))
            simulator.fail(token, text(answer, "error"), text(answer, "cause"));
    }

    /** Answers the tasks that wait for their token. */
    boolean callBack() {
        var due = List.copyOf(callbacks);
        callbacks.clear();
        due.forEach(Runnable::run);
        return !due.isEmpty();
    }

    List<String> tokens() {
        return tokens;
    }

    private static JsonNode output(JsonNode answer) {
        var output = answer.path("output");
        if (output.isMissingNode()) return NullNode.instance;
        return output.isTextual() ? Encoding.read(output.textValue()).orElse(output) : output;
    }

    private static TaskFailure failure(JsonNode answer) {
        return new TaskFailure(text(answer, "error"), text(answer, "cause"));
    }

    private static Optional<String> text(JsonNode answer, String key) {
        if (!answer.hasNonNull(key)) return Optional.empty();
        var value = answer.get(key);
        return Optional.of(value.isTextual() ? value.textValue() : value.toString());
    }
}
