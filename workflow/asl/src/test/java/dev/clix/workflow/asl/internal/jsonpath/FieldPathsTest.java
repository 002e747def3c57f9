package dev.clix.workflow.asl.internal.jsonpath;

import static dev.clix.workflow.asl.Evaluations.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.workflow.asl.expression.EvaluationException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SecondsPath and its like: the texts are AWS's. */
class FieldPathsTest {
    private static final String INPUT =
            "{\"one\": 1, \"minus\": -1, \"half\": 1.5, \"text\": \"x\", \"o\": {}, \"t\": \"2016-03-14T01:59:00Z\", \"l\": [1]}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SecondsPath|$.minus|The SecondsPath parameter references a negative value: $.minus == -1",
                "SecondsPath|$.half|The SecondsPath parameter cannot be parsed as a long value: $.half == 1.5",
                "SecondsPath|$.none|The SecondsPath parameter does not reference an input value: $.none",
                "TimeoutSecondsPath|$.none|Invalid path '$.none' : No results for path: $['none']",
                "HeartbeatSecondsPath|$.none|Invalid path '$.none' : No results for path: $['none']",
                "MaxConcurrencyPath|$.text|The MaxConcurrencyPath field refers to value \"x\" which is not a valid integer: $.text",
                "MaxConcurrencyPath|$.o|The MaxConcurrencyPath field refers to value \"{}\" which is not a valid integer: $.o",
            })
    void leadToWholeNumbers(String field, String path, String cause) {
        var number = new NumberPath(field, JsonPath.compile(path), 0, 100, true);
        assertThatThrownBy(() -> number.evaluate(input(INPUT))).hasMessage(cause);
        assertThat(new NumberPath(field, JsonPath.compile("$.one"), 0, 100, true).evaluate(input(INPUT)))
                .hasToString("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.minus|ToleratedFailurePercentage must be between 0 and 100.",
                "$.text|The ToleratedFailurePercentagePath field refers to value \"x\" which is not a valid float: $.text",
            })
    void leadToNumbers(String path, String cause) {
        var number = new NumberPath("ToleratedFailurePercentagePath", JsonPath.compile(path), 0, 100, false);
        assertThatThrownBy(() -> number.evaluate(input(INPUT))).hasMessage(cause);
    }

    @ParameterizedTest
    @CsvSource({"$.text, x", "$.one, 1", "$.o, {}"})
    void leadToTimestamps(String path, String shown) {
        assertThatThrownBy(() -> new TimestampPath(JsonPath.compile(path)).evaluate(input(INPUT)))
                .hasMessage(
                        "The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format string: %s == %s",
                        path, shown);
        assertThat(new TimestampPath(JsonPath.compile("$.t")).evaluate(input(INPUT)))
                .hasToString("\"2016-03-14T01:59:00Z\"");
    }

    @Test
    void leadToItems() {
        assertThat(new ItemsPath(JsonPath.compile("$.l"), false).evaluate(input(INPUT)))
                .hasToString("[1]");
        assertThat(new ItemsPath(JsonPath.compile("$.o"), true).evaluate(input(INPUT)))
                .hasToString("{}");
        assertThatThrownBy(() -> new ItemsPath(JsonPath.compile("$.o"), false).evaluate(input(INPUT)))
                .hasMessage("Reference path \"$.o\" must point to array.");
        // As people saw it on AWS.
        assertThatThrownBy(
                        () -> new ItemsPath(JsonPath.compile("$.o.list"), false).evaluate(input("{\"o\":{\"a\":1}}")))
                .isInstanceOfSatisfying(
                        EvaluationException.class,
                        missing -> assertThat(missing.error()).isEqualTo("States.ReferencePathConflict"))
                .hasMessage("Unable to apply step \"list\" to input {\"o\":{\"a\":1}}");
    }

    @Test
    void leadNowhereInANull() {
        for (var path : List.of("$", "$.a", "$.a[*]"))
            for (var field : List.of(JsonPath.compile(path), FieldExpression.compile("f.$", path)))
                assertThatThrownBy(() -> field.evaluate(input("null")))
                        .hasMessage("Unable to apply Path transformation to null or empty input.");
    }
}
