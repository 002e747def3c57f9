package dev.clix.workflow.conformance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;
import java.util.concurrent.CompletionException;

/** Makes a recorded call of TestState. Where AWS asked a real service, it answers what it was recorded to. */
final class StateTestCase {
    private final RecordedCase recorded;

    StateTestCase(RecordedCase recorded) {
        this.recorded = recorded;
    }

    CaseOutcome outcome() {
        try {
            var arguments = Arguments.of(Operation.TEST_STATE, (ObjectNode)
                    recorded.node().get("args").deepCopy());
            var answer = simulator()
                    .api()
                    .call(Operation.TEST_STATE, arguments)
                    .toCompletableFuture()
                    .join();
            return RecordedAnswer.compare(recorded, "response", answer);
        } catch (WorkflowException refused) {
            return refused(refused);
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof WorkflowException refused) return refused(refused);
            return CaseOutcome.different(recorded, "failed: " + failed);
        } catch (RuntimeException | AssertionError bug) {
            return CaseOutcome.different(recorded, "failed: " + bug);
        }
    }

    private StepFunctionsSimulator simulator() {
        var simulator = StepFunctionsSimulator.builder()
                .time(new VirtualTime())
                .account("111111111111")
                .start();
        var answered = recorded.expected().at("/response/output");
        return simulator.handle("*", call -> answered);
    }

    /** A request that the recording client refused itself never reached AWS, so there is no message to compare. */
    private CaseOutcome refused(WorkflowException refused) {
        if (recorded.expected().at("/error/clientSide").asBoolean()) return CaseOutcome.equal(recorded);
        var error = JsonNodeFactory.instance
                .objectNode()
                .put("code", refused.code().word())
                .put("message", refused.getMessage());
        return RecordedAnswer.compare(recorded, "error", error);
    }
}
