package dev.clix.workflow.simulator.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class VariableReferencesTest {
    @Test
    void variablesThatStatesReferToAreShown() throws IOException {
        var definition = """
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Assign": {"x": 1, "y.$": "States.Format('{} $no', $other.z)"}, "Next": "B"},
                  "B": {"Type": "Pass", "QueryLanguage": "JSONata",
                        "Output": "{% ($own := 2; $sum([$x, $own, $states.input])) %}", "End": true}}}""";
        var machine = VariableReferences.of(new ObjectMapper().readTree(definition));

        assertThat(machine).hasToString("{A=[other], B=[x]}");
    }
}
