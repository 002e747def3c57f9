package dev.clix.workflow.asl.parser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AWS's words, as measured, on expressions when a definition is created. */
class JsonataChecksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phone[0]|Reference to 'phone' at the top level is not supported.",
                "phone = 1|Reference to 'phone' at the top level is not supported.",
                "$.phone|Reference to '$' at the top level is not supported.",
                "$$|Reference to '$$' is not supported.",
                "$states.input.items[$$.x > 3]|Reference to '$$' is not supported.",
                "$states.errorOutput|Field '$states.errorOutput' does not exist.",
                "$states.result|Field '$states.result' does not exist.",
                "$map($states.input.a, function($x) { phone })|Reference to 'phone' at the top level is not supported.",
                "{'a': [phone]}|Reference to 'phone' at the top level is not supported.",
                "true ? phone : 1|Reference to 'phone' at the top level is not supported.",
            })
    void refusesWhatThereIsNot(String expression, String message) {
        assertThat(problems(expression))
                .containsExactly("UNSUPPORTED_JSONATA_EXPRESSION: " + message + " at /States/E/Output/v");
    }

    @Test
    void refusesEachNameOnce() {
        assertThat(problems("aaa + bbb + aaa")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$states.input.phone",
                "$states.input.items[phone > 3]",
                "$map($states.input.a, function($x){ $x.phone })",
                "$phone",
                "$phone.a.b",
                "$states.input.(a + b)",
                "$states.input{kind: $sum(n)}",
                "$states.input.items^(>price).name",
                "$states.input.items.{'a': b, 'c': $}",
                "$filter($states.input.items, function($i) { $i.n > 1 })[n > 2].m",
                "$states.input ~> |items|{'n': m}, ['o']|",
                "[1, 2].($ * 2)",
            })
    void acceptsWhatHasAnInput(String expression) {
        assertThat(problems(expression)).isEmpty();
    }

    @Test
    void namesThePlaceDownToTheItem() {
        assertThat(rejected("{\"Type\": \"Pass\", \"Output\": {\"a\": {\"b\": [1, \"{% phone %}\"]}}, \"End\": true}")
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.location()).contains("/States/E/Output/a/b[1]");
                    assertThat(problem.pointer()).contains("/States/E/Output/a/b/1");
                });
    }

    @Test
    void knowsWhereThereIsAResultOrAnErrorOutput() {
        var task =
                "{\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::lambda:invoke\", \"Output\": \"{% $states.result %}\","
                        + "\"Assign\": {\"a\": \"{%% $states.result %%}\"}, \"End\": true, \"Arguments\": %s,"
                        + "\"Catch\": [{\"ErrorEquals\": [\"States.ALL\"], \"Next\": \"E\", \"Output\": \"{%% $states.errorOutput %%}\","
                        + "\"Assign\": {\"b\": \"{%% $states.errorOutput %%}\"}}]}";
        assertThat(AslParser.parse(machine(task.replace("%%", "%").replace("%s", "{\"FunctionName\": \"f\"}"))))
                .isInstanceOf(Parsed.Accepted.class);
        assertThat(rejected(task.replace("%%", "%").replace("%s", "{\"FunctionName\": \"{% $states.result %}\"}"))
                        .problems())
                .hasSize(1);
    }

    @Test
    void refusesExpressionsThatAreNotClosed() {
        assertThat(problems("1").isEmpty()).isTrue();
        assertThat(rejected("{\"Type\": \"Pass\", \"Output\": \"{% 1\", \"End\": true}")
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "INVALID_JSONATA_EXPRESSION: JSONata string must start with {% and end with %} at /States/E/Output");
    }

    private static List<String> problems(String expression) {
        var state = new ObjectMapper().createObjectNode().put("Type", "Pass").put("End", true);
        state.putObject("Output").put("v", "{% " + expression + " %}");
        return AslParser.parse(machine(state.toString())) instanceof Parsed.Rejected rejected
                ? rejected.problems().stream().map(Problem::toString).toList()
                : List.of();
    }

    private static Parsed.Rejected rejected(String state) {
        return (Parsed.Rejected) AslParser.parse(machine(state));
    }

    private static String machine(String state) {
        return "{\"QueryLanguage\": \"JSONata\", \"StartAt\": \"E\", \"States\": {\"E\": " + state + "}}";
    }
}
