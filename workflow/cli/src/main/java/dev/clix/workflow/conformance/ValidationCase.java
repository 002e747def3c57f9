package dev.clix.workflow.conformance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;
import java.util.concurrent.CompletionException;

/** Has a definition checked that AWS was recorded to accept or reject. */
final class ValidationCase {
    private final RecordedCase recorded;
    private final StepFunctionsSimulator simulator = StepFunctionsSimulator.builder()
            .time(new VirtualTime())
            .account("111111111111")
            .start();

    ValidationCase(RecordedCase recorded) {
        this.recorded = recorded;
    }

    CaseOutcome outcome() {
        var operation = recorded.node().path("operation").asText();
        try {
            var answer = simulator
                    .api()
                    .call(operation(operation), arguments(operation))
                    .toCompletableFuture()
                    .join();
            return RecordedAnswer.compare(recorded, "response", answer);
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

    private CaseOutcome refused(Throwable failed) {
        if (failed instanceof CompletionException wrapped && wrapped.getCause() instanceof WorkflowException refused)
            return refused(refused);
        return CaseOutcome.different(recorded, "failed: " + failed);
    }

    private CaseOutcome refused(WorkflowException refused) {
        var error = JsonNodeFactory.instance.objectNode();
        error.put("code", refused.code().word());
        error.put("message", refused.getMessage());
        return RecordedAnswer.compare(recorded, "error", error);
    }
}
