package dev.clix.workflow.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Has a definition checked that AWS was recorded to accept or reject. */
final class ValidationCase {
    private final RecordedCase recorded;
    private final StepFunctionsSimulator simulator = StepFunctionsSimulator.builder()
            .time(new VirtualTime())
            .account("111111111111")
            .build();

    ValidationCase(RecordedCase recorded) {
        this.recorded = recorded;
    }

    Outcome outcome() {
        var operation = recorded.node().path("operation").asText();
        try {
            var answer = simulator
                    .api()
                    .call(operation(operation), arguments(operation))
                    .toCompletableFuture()
                    .join();
            return outcome("response", encoded(answer));
        } catch (CompletionException | WorkflowException failed) {
            return failed instanceof WorkflowException refused ? refused(refused) : refused(failed);
        }
    }

    private static Operation operation(String name) {
        return name.equals("CreateStateMachine")
                ? Operation.CREATE_STATE_MACHINE
                : Operation.VALIDATE_STATE_MACHINE_DEFINITION;
    }

    private Arguments arguments(String operation) {
        return Arguments.of(operation(operation), (ObjectNode) recorded.node().get("args"));
    }

    private Outcome refused(Throwable failed) {
        if (failed instanceof CompletionException wrapped && wrapped.getCause() instanceof WorkflowException refused)
            return refused(refused);
        return new Outcome(recorded, Optional.of("failed: " + failed));
    }

    private Outcome refused(WorkflowException refused) {
        var error = JsonNodeFactory.instance.objectNode();
        error.put("code", refused.code().word());
        error.put("message", refused.getMessage());
        return outcome("error", encoded(error));
    }

    private JsonNode encoded(JsonNode answer) {
        return new Encoding(recorded).encode(answer);
    }

    private Outcome outcome(String key, JsonNode actual) {
        var expected = recorded.expected();
        if (!expected.has(key))
            return new Outcome(recorded, Optional.of("%s instead of %s".formatted(actual, expected)));
        var difference = new Comparison(recorded).difference(actual, comparable(expected.get(key)), key);
        return new Outcome(recorded, difference);
    }

    /** Without what the recording tool and HTTP add. */
    private static JsonNode comparable(JsonNode expected) {
        var compared = (ObjectNode) expected.deepCopy();
        return compared.remove(
                java.util.List.of("recorded", "httpStatusCode", "operation", "type", "ResponseMetadata"));
    }
}
