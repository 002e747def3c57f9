package dev.clix.workflow.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.simulator.SubmittedJob;
import dev.clix.workflow.simulator.TaskCall;
import dev.clix.workflow.simulator.TaskFailure;
import dev.clix.workflow.simulator.TaskHandler;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Answers tasks with what they were recorded to answer, in the order they were scheduled. */
final class RecordedTasks implements TaskHandler {
    private final ArrayDeque<JsonNode> answers = new ArrayDeque<>();
    private final List<Runnable> callbacks = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final StepFunctionsSimulator simulator;

    RecordedTasks(RecordedCase recorded, StepFunctionsSimulator simulator) {
        recorded.node().path("taskMocks").forEach(answers::add);
        this.simulator = simulator;
    }

    @Override
    public Object handle(TaskCall call) throws TaskFailure {
        if (answers.isEmpty()) throw new TaskFailure("Conformance.NoAnswer", "More tasks were asked than recorded");
        var answer = answers.poll();
        call.token().ifPresent(tokens::add);
        if (answer.has("submitted")) return submitted(call, answer);
        return switch (answer.path("outcome").asText()) {
            case "SUCCEEDED" -> output(answer);
            case "FAILED" -> throw failure(answer);
            default -> new CompletableFuture<>();
        };
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
