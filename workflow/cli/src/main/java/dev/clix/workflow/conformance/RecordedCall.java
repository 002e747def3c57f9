package dev.clix.workflow.conformance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.api.AwsJson;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * A call as a client was recorded to make it: its bytes are read and checked, and its answer is given, by the typed
 * operation, as those of any client are.
 *
 * @param operation AWS's name
 */
record RecordedCall(String operation, ObjectNode members) {
    /** @throws WorkflowException the refusal of a request that is malformed */
    CompletionStage<ObjectNode> begin(StepFunctionsSimulator simulator) {
        var call = AwsJson.read(Optional.of(AwsJson.TARGET + operation), AwsJson.write(members));
        return simulator.api().call(call.operation(), call);
    }

    /** @throws WorkflowException the refusal */
    static <T> T answer(CompletionStage<T> begun) {
        try {
            return begun.toCompletableFuture().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof WorkflowException refusal ? refusal : failed;
        }
    }

    /** Makes the one call of a case, and compares its answer or refusal. */
    static CaseOutcome outcome(RecordedCase recorded, String operation, StepFunctionsSimulator simulator) {
        try {
            var members = (ObjectNode) recorded.node().get("args").deepCopy();
            var answer = answer(new RecordedCall(operation, members).begin(simulator));
            return RecordedAnswer.compare(recorded, "response", answer);
        } catch (WorkflowException refusal) {
            return refused(recorded, refusal);
        } catch (RuntimeException | AssertionError bug) {
            return CaseOutcome.different(recorded, "failed: " + bug);
        }
    }

    /** A request that the recording client refused itself never reached AWS, so there is no message to compare. */
    private static CaseOutcome refused(RecordedCase recorded, WorkflowException refusal) {
        if (recorded.expected().at("/error/clientSide").asBoolean()) return CaseOutcome.equal(recorded);
        return RecordedAnswer.compare(recorded, "error", shown(refusal));
    }

    /** A refusal as recordings have it. */
    static ObjectNode shown(WorkflowException refusal) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("code", refusal.code().word())
                .put("message", refusal.getMessage());
    }
}
