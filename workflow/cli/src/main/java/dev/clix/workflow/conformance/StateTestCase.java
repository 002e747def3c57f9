package dev.clix.workflow.conformance;

import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;

/** Makes a recorded call of TestState. Where AWS asked a real service, it answers what it was recorded to. */
final class StateTestCase {
    private final RecordedCase recorded;

    StateTestCase(RecordedCase recorded) {
        this.recorded = recorded;
    }

    CaseOutcome outcome() {
        return RecordedCall.outcome(recorded, "TestState", simulator());
    }

    private StepFunctionsSimulator simulator() {
        var simulator = StepFunctionsSimulator.builder()
                .time(new VirtualTime())
                .account("111111111111")
                .start();
        var answered = recorded.expected().at("/response/output");
        return simulator.handle("*", call -> answered);
    }
}
