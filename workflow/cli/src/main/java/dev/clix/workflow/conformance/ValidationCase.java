package dev.clix.workflow.conformance;

import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;

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
        var creates = recorded.node().path("operation").asText().equals("CreateStateMachine");
        return RecordedCall.outcome(
                recorded, creates ? "CreateStateMachine" : "ValidateStateMachineDefinition", simulator);
    }
}
