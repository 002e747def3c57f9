package dev.clix.workflow.simulator.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.api.Operation;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import dev.clix.workflow.time.VirtualTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulatorApiTest {
    private final SimulatorApi api = (SimulatorApi)
            StepFunctionsSimulator.builder().time(new VirtualTime()).start().api();

    @ParameterizedTest
    @EnumSource(Operation.class)
    void everyOperationIsAnsweredAsItself(Operation operation) {
        assertThat(api.answered(operation, Optional.empty()).operation().operation())
                .isEqualTo(operation);
    }
}
