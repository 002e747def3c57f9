package dev.clix.workflow.asl.internal.jsonpath;

import static dev.clix.workflow.asl.Evaluations.input;
import static dev.clix.workflow.asl.Evaluations.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.workflow.asl.expression.Condition;
import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.asl.expression.SyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceConditionTest {
    private static final String INPUT = """
            {"s": "m", "n": 2, "d": 2.0, "t": "2016-08-18T17:33:00Z", "b": true, "z": null, "o": {},
             "s2": "n", "n2": 3, "t2": "2016-08-18T19:33:00+02:00", "b2": true, "star": "a*c", "log": "zebra.log"}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.s|StringEquals|\"m\"|true",
                "$.s|StringLessThan|\"n\"|true",
                "$.s|StringLessThan|\"m\"|false",
                "$.s|StringGreaterThan|\"l\"|true",
                "$.s|StringLessThanEquals|\"m\"|true",
                "$.s|StringGreaterThanEquals|\"n\"|false",
                "$.n|StringEquals|\"2\"|false",
                "$.s|StringLessThanPath|\"$.s2\"|true",
                "$.s|StringEqualsPath|\"$.n\"|false",
                "$.n|NumericEquals|2.0|true",
                "$.d|NumericEquals|2|true",
                "$.n|NumericLessThan|2.5|true",
                "$.n|NumericGreaterThanEquals|2|true",
                "$.s|NumericEquals|2|false",
                "$.n|NumericLessThanPath|\"$.n2\"|true",
                "$.b|BooleanEquals|true|true",
                "$.b|BooleanEqualsPath|\"$.b2\"|true",
                "$.z|BooleanEquals|false|false",
                "$.t|TimestampEquals|\"2016-08-18T17:33:00.000Z\"|true",
                "$.t|TimestampEqualsPath|\"$.t2\"|true",
                "$.t|TimestampLessThan|\"2016-08-18T17:33:01Z\"|true",
                "$.s|TimestampEquals|\"2016-08-18T17:33:00Z\"|false",
                "$.log|StringMatches|\"*.log\"|true",
                "$.log|StringMatches|\"z*b*.l*g\"|true",
                "$.log|StringMatches|\"*.lo\"|false",
                "$.star|StringMatches|\"a\\\\*c\"|true",
                "$.log|StringMatches|\"zebra\\\\*\"|false",
                "$.n|StringMatches|\"*\"|false",
                "$.z|IsNull|true|true",
                "$.s|IsNull|false|true",
                "$.s|IsString|true|true",
                "$.d|IsNumeric|true|true",
                "$.b|IsBoolean|true|true",
                "$.t|IsTimestamp|true|true",
                "$.s|IsTimestamp|true|false",
                "$.z|IsPresent|true|true",
                "$.none|IsPresent|true|false",
                "$.none.deeper|IsPresent|false|true",
                "$$.State.Name|StringEquals|\"S\"|true",
            })
    void asks(String variable, String operator, String operand, boolean answer) {
        assertThat(condition(variable, operator, operand).test(input(INPUT))).isEqualTo(answer);
    }

    /** Such numbers are read as infinite. */
    @ParameterizedTest
    @CsvSource({"1e400, true", "-1e400, false", "1e300, true"})
    void comparesNumbersOfAnySize(String number, boolean greater) {
        assertThat(condition("$.x", "NumericGreaterThan", "5").test(input("{\"x\":" + number + "}")))
                .isEqualTo(greater);
    }

    @Test
    void failsWhenThereIsNothingToAskAbout() {
        assertThatThrownBy(() -> condition("$.none", "IsNull", "true").test(input(INPUT)))
                .isInstanceOfSatisfying(
                        EvaluationException.class,
                        failure -> assertThat(failure.error()).isEqualTo("States.Runtime"))
                .hasMessage("Invalid path '$.none': The choice state's condition path references an invalid value.");
    }

    @Test
    void hasThirtyNineOperators() {
        var words = new String[] {"Equals", "LessThan", "GreaterThan", "LessThanEquals", "GreaterThanEquals"};
        for (var kind : new String[] {"String", "Numeric", "Timestamp"})
            for (var word : words) assertThat(exists(kind + word, kind)).isTrue();
        assertThat(exists("BooleanEquals", "Boolean")).isTrue();
        assertThat(exists("BooleanLessThan", "Boolean")).isFalse();
        assertThat(exists("StringMatchesPath", "String")).isFalse();
        assertThat(exists("Equals", "String")).isFalse();
    }

    private static boolean exists(String operator, String kind) {
        var operand = switch (kind) {
            case "Numeric" -> "1";
            case "Boolean" -> "true";
            case "Timestamp" -> "\"2016-08-18T17:33:00Z\"";
            default -> "\"$.s\"";
        };
        var variable = JsonPath.compile("$.s");
        return ChoiceCondition.compile(variable, operator, json(operand)).isPresent()
                && (operator.endsWith("Path")
                        || ChoiceCondition.compile(variable, operator + "Path", json("\"$.s\""))
                                .isPresent());
    }

    @ParameterizedTest
    @CsvSource({"StringEquals, 1", "NumericEquals, true", "IsNull, 1", "StringEqualsPath, 1", "TimestampEquals, \"x\""})
    void refusesOperandsOfAnotherKind(String operator, String operand) {
        assertThatThrownBy(() -> condition("$.s", operator, operand)).isInstanceOf(SyntaxException.class);
    }

    private static Condition condition(String variable, String operator, String operand) {
        return ChoiceCondition.compile(JsonPath.compile(variable), operator, json(operand))
                .orElseThrow();
    }
}
