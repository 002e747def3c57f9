package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.api.Operation;
import org.junit.jupiter.api.Test;

/** ValidateStateMachineDefinition. */
class ValidationTest {
    private static final String STATIC =
            Workbench.json("{'StartAt':'P','States':{'P':{'Type':'Pass','Result':'$.a','End':true}}}");

    private final Workbench bench = new Workbench();

    @Test
    void warningsAreToldToWhoAsksForThem() {
        var silent = bench.call(Operation.VALIDATE_STATE_MACHINE_DEFINITION, "definition", STATIC);
        assertThat(silent.path("result").asText()).isEqualTo("OK");
        assertThat(silent.path("diagnostics")).isEmpty();

        var warned =
                bench.call(Operation.VALIDATE_STATE_MACHINE_DEFINITION, "definition", STATIC, "severity", "WARNING");
        assertThat(warned.path("result").asText()).isEqualTo("OK");
        assertThat(warned.path("diagnostics")).hasSize(1);
        assertThat(warned.at("/diagnostics/0/severity").asText()).isEqualTo("WARNING");
        assertThat(warned.at("/diagnostics/0/code").asText()).isEqualTo("PASS_RESULT_IS_STATIC");
        assertThat(warned.at("/diagnostics/0/location").asText()).isEqualTo("/States/P/Result");
    }

    @Test
    void errorsComeFirstAndFailIt() {
        var answer = bench.call(
                Operation.VALIDATE_STATE_MACHINE_DEFINITION,
                "definition",
                STATIC.replace("true", "1"),
                "severity",
                "WARNING");
        assertThat(answer.path("result").asText()).isEqualTo("FAIL");
        assertThat(answer.at("/diagnostics/0/severity").asText()).isEqualTo("ERROR");
        assertThat(answer.at("/diagnostics/1/severity").asText()).isEqualTo("WARNING");
    }
}
