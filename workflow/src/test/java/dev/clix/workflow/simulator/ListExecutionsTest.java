package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ListExecutions of versions and aliases. */
class ListExecutionsTest {
    private final Workbench bench = new Workbench();
    private final String machine = bench.machine("{'StartAt':'P','States':{'P':{'Type':'Pass','End':true}}}");

    @Test
    void onlyThoseOfTheVersionAreListed() {
        bench.call(Operation.PUBLISH_STATE_MACHINE_VERSION, "stateMachineArn", machine);
        bench.start(machine, "{}");
        var ofVersion = bench.start(machine + ":1", "{}");
        var listed = bench.call(Operation.LIST_EXECUTIONS, "stateMachineArn", machine + ":1");
        assertThat(listed.path("executions").findValuesAsText("executionArn")).containsExactly(ofVersion);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "live"})
    void aVersionOrAliasThatIsNotThereIsRefused(String qualifier) {
        var refused = bench.refusal(Operation.LIST_EXECUTIONS, "stateMachineArn", machine + ":" + qualifier);
        assertThat(refused.code()).isEqualTo(Code.STATE_MACHINE_DOES_NOT_EXIST);
        assertThat(refused).hasMessage("State Machine Does Not Exist: '%s:%s'".formatted(machine, qualifier));
    }
}
