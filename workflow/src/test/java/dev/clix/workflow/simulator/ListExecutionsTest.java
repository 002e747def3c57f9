package dev.clix.workflow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
    @ValueSource(strings = {"", "x", "1x", "1\n2", "99999999999999999999"})
    void aTokenThatGoesOnAfterNoItemOfTheListIsRefused(String after) {
        bench.start(machine, "{}");
        bench.start(machine, "{}");
        var first = JsonNodeFactory.instance
                .objectNode()
                .put("stateMachineArn", machine)
                .put("maxResults", 1);
        var page = Workbench.get(
                bench.simulator.api().call(Operation.LIST_EXECUTIONS, Arguments.of(Operation.LIST_EXECUTIONS, first)));
        var token = page.path("nextToken").asText();
        assertThat(bench.call(Operation.LIST_EXECUTIONS, "stateMachineArn", machine, "nextToken", token)
                        .path("executions"))
                .hasSize(1);
        var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        var changed = text.substring(0, text.lastIndexOf('\n') + 1) + after;
        var refused = bench.refusal(
                Operation.LIST_EXECUTIONS,
                "stateMachineArn",
                machine,
                "nextToken",
                Base64.getUrlEncoder().encodeToString(changed.getBytes(StandardCharsets.UTF_8)));
        assertThat(refused.code()).isEqualTo(Code.INVALID_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "live"})
    void aVersionOrAliasThatIsNotThereIsRefused(String qualifier) {
        var refused = bench.refusal(Operation.LIST_EXECUTIONS, "stateMachineArn", machine + ":" + qualifier);
        assertThat(refused.code()).isEqualTo(Code.STATE_MACHINE_DOES_NOT_EXIST);
        assertThat(refused).hasMessage("State Machine Does Not Exist: '%s:%s'".formatted(machine, qualifier));
    }
}
