package dev.clix.workflow.asl.internal.jsonpath;

import static dev.clix.workflow.asl.Evaluations.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.asl.expression.SyntaxException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntrinsicCallTest {
    private static final String INPUT = """
            {"n": 5, "half": -2.5, "s": "a,b;;c", "list": [1, 2, 2, "x", null], "o": {"a": 1}, "p": {"a": 2, "b": 3},
             "json": "{\\"k\\": [1.0, true]}"}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "States.Format('Hello {}, {} and {}', 'you', $.n, $.o)|\"Hello you, 5 and {a=1}\"",
                "States.Format('\\{\\} {} it\\'s \\\\', null)|\"{} null it's \\\\\"",
                "States.Format($.s)|\"a,b;;c\"",
                "States.StringToJson($.json)|{\"k\":[1.0,true]}",
                "States.StringToJson(' ')|null",
                "States.JsonToString($.o)|\"{\\\"a\\\":1}\"",
                "States.StringSplit($.s, ',;')|[\"a\",\"b\",\"c\"]",
                "States.Base64Encode('Data to encode')|\"RGF0YSB0byBlbmNvZGU=\"",
                "States.Base64Decode('RGF0YSB0byBlbmNvZGU=')|\"Data to encode\"",
                "States.Hash('input data', 'SHA-1')|\"aaff4a450a104cd177d28d18d74485e8cae074b7\"",
                "States.Array('Foo', 2020, $.o, null, -1.50)|[\"Foo\",2020,{\"a\":1},null,-1.5]",
                "States.Array()|[]",
                "States.ArrayPartition($.list, 2)|[[1,2],[2,\"x\"],[null]]",
                "States.ArrayContains($.list, 'x')|true",
                "States.ArrayContains($.list, 3)|false",
                "States.ArrayRange(1, 9, 2)|[1,3,5,7,9]",
                "States.ArrayRange(3, -3, -3)|[3,0,-3]",
                "States.ArrayRange(3, 1, 1)|[]",
                "States.ArrayGetItem($.list, 3)|\"x\"",
                "States.ArrayLength($.list)|5",
                "States.ArrayLength($.none[*].n)|0",
                "States.ArrayUnique($.list)|[1,2,\"x\",null]",
                "States.JsonMerge($.o, $.p, false)|{\"a\":2,\"b\":3}",
                "States.MathAdd($.n, -1)|4",
                "States.MathAdd($.half, 0)|-2",
                "States.MathAdd(1.5, 1.51)|4",
                "States.MathAdd(2147483647, 1)|2147483648",
                " States.MathAdd ( 1,2 ) |3",
                "States.ArrayGetItem(States.StringSplit($.s, ','), States.MathAdd(-1, 1))|\"a\"",
                "States.ArrayGetItem($.list[?(@ == 'x')], 0)|\"x\"",
            })
    void calls(String call, String expected) {
        assertThat(IntrinsicCall.compile(call).evaluate(input(INPUT))).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "States.ArrayGetItem($.list, 5)|The index 5 is not in the array of 5 elements",
                "States.ArrayGetItem($.list, -1)|The index -1 is not in the array of 5 elements",
                "States.ArrayRange(1, 1001, 1)|The array would have more than 1,000 elements",
                "States.ArrayRange(0, 0, 0)|The step must not be 0",
                "States.ArrayPartition($.list, 0)|Expected a positive chunk size as argument 2, but got 0",
                "States.JsonMerge($.o, $.p, true)|Only shallow merging is supported: the third argument must be false",
                "States.JsonMerge($.o, 1, false)|Expected an object as argument 2, but got 1",
                "States.MathAdd('1', 2)|Expected a number as argument 1, but got \"1\"",
                "States.MathAdd(9223372036854775807, 1)|The sum is out of range",
                "States.StringToJson('{')|Unexpected end-of-input: expected close marker for Object (start marker at [Source: (String)\"{\"; line: 1, column: 1])",
                "States.MathRandom(3, 3)|Expected a start below the end, but got 3 and 3",
                "States.Format('{} {}', 1)|There are more {} than the 1 arguments",
                "States.Format('{}', 1, 2)|Expected as many arguments as there are {}, which is 1",
                "States.Hash('x', 'CRC')|Expected one of [MD5, SHA-1, SHA-256, SHA-384, SHA-512] as argument 2, but got \"CRC\"",
                "States.ArrayLength($.n)|Expected an array as argument 1, but got 5",
            })
    void failsSayingWhich(String call, String error) {
        assertThatThrownBy(() -> IntrinsicCall.compile(call).evaluate(input(INPUT)))
                .isInstanceOfSatisfying(
                        EvaluationException.class,
                        failure -> assertThat(failure.error()).isEqualTo("States.IntrinsicFailure"))
                .hasMessage("The function '%s' had the following error: %s", call, error);
    }

    @Test
    void boundsTextsThatAreEncoded() {
        var call = IntrinsicCall.compile("States.Base64Encode($.s)");
        assertThatThrownBy(() -> call.evaluate(input("{\"s\": \"%s\"}".formatted("x".repeat(10_001)))))
                .hasMessageEndingWith("Expected at most 10,000 characters, but got 10,001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "States.Format('{}', $.nope)|$.nope",
                "States.Format('{}', States.Format('{}', $$.Nope.Deep))|$.Nope.Deep",
                "States.Format('{}',$.list[7])|$.list[7]",
            })
    void quotesTheInputWhenAnArgumentIsMissing(String call, String field) {
        var json = "{\"list\":[1]}";
        assertThatThrownBy(() -> IntrinsicCall.compile(call).evaluate(input(json)))
                .isInstanceOfSatisfying(
                        EvaluationException.class,
                        failure -> assertThat(failure.error()).isEqualTo("States.Runtime"))
                .hasMessage(
                        "The function '%s' had the following error: The JsonPath argument for the field '%s' could not be found in the input '%s'",
                        call, field, json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "States.Nope()",
                "States.UUID(1)",
                "States.MathAdd(1)",
                "States.MathAdd(1, 2",
                "States.MathAdd(1, 2) x",
                "States.MathAdd(1,, 2)",
                "States.Format('open)",
                "States.Format('\\\"')",
                "States.Format(x)",
                "States.ArrayLength($.a[)",
                "States.UUID",
                "States.",
            })
    void refusesWhatIsNoCall(String text) {
        assertThatThrownBy(() -> IntrinsicCall.compile(text)).isInstanceOf(SyntaxException.class);
    }

    @Test
    void refusesCallsNestedTooDeeply() {
        var ten = "States.Array(".repeat(10) + ")".repeat(10);
        assertThat(IntrinsicCall.compile(ten).evaluate(input("{}"))).hasToString("[".repeat(10) + "]".repeat(10));
        assertThatThrownBy(() -> IntrinsicCall.compile("States.Array(" + ten + ")"))
                .isInstanceOf(SyntaxException.class);
    }

    @Test
    void drawsFromTheEnvironmentOnly() {
        var uuid = IntrinsicCall.compile("States.UUID()");
        var drawn = UUID.fromString(uuid.evaluate(input("{}")).textValue());
        assertThat(drawn.version()).isEqualTo(4);
        assertThat(drawn.variant()).isEqualTo(2);
        assertThat(uuid.evaluate(input("{}"))).hasToString("\"" + drawn + "\"");
        assertThat(IntrinsicCall.compile("States.MathRandom(1, 999, 3)").evaluate(input("{}")))
                .isEqualTo(IntrinsicCall.compile("States.MathRandom(1, 999, 3)").evaluate(input("{}")));
        assertThat(IntrinsicCall.compile("States.MathRandom(-9223372036854775807, 9223372036854775807)")
                        .evaluate(input("{}"))
                        .isIntegralNumber())
                .isTrue();
        assertThat(IntrinsicCall.compile("States.MathRandom(1, 2)").evaluate(input("{}")))
                .hasToString("1");
    }
}
