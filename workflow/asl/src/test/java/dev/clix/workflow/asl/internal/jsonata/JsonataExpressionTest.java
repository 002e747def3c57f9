package dev.clix.workflow.asl.internal.jsonata;

import static dev.clix.workflow.asl.Evaluations.environment;
import static dev.clix.workflow.asl.Evaluations.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.expression.Environment;
import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.asl.expression.ExpressionLimits;
import dev.clix.workflow.asl.expression.SyntaxException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonataExpressionTest {
    private static final String INPUT = """
            {"a": {"b": [1, 2.5, {"c": null}]}, "one": 1.0, "big": 9223372036854775808, "s": "x,y", "empty": [],
             "items": [{"n": 3, "s": "p"}, {"n": 1, "s": "q"}], "deep": [[1], [2, 3]]}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$states.input.a.b[1]|2.5",
                "$states.input.a|{\"b\":[1,2.5,{\"c\":null}]}",
                "$states.input.a.b[2].c|null",
                "$states.input.one|1",
                "$states.input.big|9.223372036854776E18",
                "$states.context.Execution.Name|\"run\"",
                "$v + 1|6",
                "$states.input.items.n|[3,1]",
                "$states.input.items[n > 2].s|\"p\"",
                "$sum($states.input.items.n)|4",
                "$states.input.items^(n).s|[\"q\",\"p\"]",
                "{'total': $sum($states.input.items.n), 'first': $states.input.items[0]}|{\"total\":4,\"first\":{\"n\":3,\"s\":\"p\"}}",
                "$states.input.items{s: n}|{\"p\":3,\"q\":1}",
                "$states.input.empty|[]",
                "$count($states.input.empty)|0",
                "$append($states.input.empty, 1)|[1]",
                "$states.input.deep|[[1],[2,3]]",
                "$states.input.deep.$sum($)|[1,5]",
                "$merge([$states.input.a, {'z': 1}])|{\"b\":[1,2.5,{\"c\":null}],\"z\":1}",
                "$keys($states.input.a)|\"b\"",
                "$states.input.*[0][0]|{\"b\":[1,2.5,{\"c\":null}]}",
                "6 / 2|3",
                "1 / 3|0.3333333333333333",
                "null|null",
                "[null, 1]|[null,1]",
                "$exists($states.input.none)|false",
                "$number(\'0x1F\') + $number(\'-1.5e1\')|16",
                "$sort([3, 1.5, 2])|[1.5,2,3]",
                "$toMillis(\'2018-01-01T00:00:00\')|1514764800000",
                "$states.input.a = $states.input.a|true",
                "$distinct([1, 2, 1])|[1,2]",
                "$lookup($states.input, 'one')|1",
                "$map($states.input.items, function($i, $k) { $i.n * $k })|[0,1]",
                "$reduce([1, 2, 3], function($x, $y) { $x + $y })|6",
                "$string({'a': 1.0})|\"{\\\"a\\\":1}\"",
                "$partition([1, 2, 3, 4, 5], 2)|[[1,2],[3,4],[5]]",
                "$partition([1, 2, 3])|[[1,2,3]]",
                "$range(0, 10, 2)|[0,2,4,6,8,10]",
                "$range(10, 0, -4)|[10,6,2]",
                "$range(3, 3, 1)|3",
                "$range(-1.7, 2, 1)|[-1,0,1,2]",
                "$count($range(-9223372036854775808, 9223372036854775807, 9223372036854775807))|3",
                "$hash('Hello', 'MD5')|\"8b1a9953c4611296a827abf8c47804d7\"",
                "$random(42)|0.7275636800328681",
                "$parse('{\"b\":1.0,\"a\":[true]}')|{\"b\":1,\"a\":[true]}",
                "$parse('null')|null",
                "$now()|\"2026-11-22T10:00:00.000Z\"",
                "$millis()|1795341600000",
                "$pad('ab', 5, '-')|\"ab---\"",
                "$pad('ab', -5, 'xy')|\"xyxab\"",
                "$join(['a', 'b'], ', ')|\"a, b\"",
                "$contains('abc', /B/i)|true",
                "$match('a1b22', /[a-z](\\d+)/)|[{\"match\":\"a1\",\"index\":0,\"groups\":[\"1\"]},{\"match\":\"b22\",\"index\":2,\"groups\":[\"22\"]}]",
                "$match('a1b22', /\\d+/, 1).match|\"1\"",
                "$split($states.input.s, ',')|[\"x\",\"y\"]",
                "$split('a1b2c', /\\d/, 2)|[\"a\",\"b\"]",
                "$split('ab', '')|[\"a\",\"b\"]",
                "$replace('John Smith', /(\\w+)\\s(\\w+)/, '$2, $1')|\"Smith, John\"",
                "$replace('265USD', /([0-9]+)USD/, '$$$1')|\"$265\"",
                "$replace('temp 68F', /(\\d+)F/, function($m) { $string($m.groups[0]) & '!' })|\"temp 68!\"",
                "$replace('aaa', 'a', 'b', 2)|\"bba\"",
                "$uppercase('a') & 1|\"A1\"",
                "/b(.)/('abc').groups|[\"c\"]",
                "($m := /[a-z]/('ab'); $m.next().start)|1",
                "$filter(['a1', 'b'], /\\d/)|\"a1\"",
                "$map(['1', '[2]'], $parse)|[1,[2]]",
                "($f := $pad(?, 3, '.'); $f('a'))|\"a..\"",
            })
    void evaluates(String expression, String expected) {
        assertThat(evaluate(expression)).hasToString(expected);
    }

    @Test
    void offersResultAndErrorOutputWhereTheStateHasThem() {
        var plain = environment(INPUT, Map.of());
        var environment = new Environment(
                plain.input(),
                plain.context(),
                plain.variables(),
                Optional.of(json("{\"r\": 1}")),
                Optional.of(json("{\"Error\": \"E\"}")),
                plain.now(),
                plain.random());
        assertThat(compile("[$states.result.r, $states.errorOutput.Error]").evaluate(environment))
                .hasToString("[1,\"E\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$states.input.none|returned nothing (undefined).",
                "$states.result|returned nothing (undefined).",
                "$none|returned nothing (undefined).",
                "$range(5, 1, 1)|returned nothing (undefined).",
                "$partition([], 2)|returned nothing (undefined).",
                "function($x) { $x }|returned an unsupported result type.",
                "{'f': $sum}|returned an unsupported result type.",
                "$none(1)|threw an error during evaluation. T1006: Attempted to invoke a non-function",
                "$number('1d')|threw an error during evaluation. D3030: Unable to cast value to a number: \"1d\"",
                "$number(' 1')|threw an error during evaluation. D3030: Unable to cast value to a number: \" 1\"",
                "$sort([1, 'a'])|threw an error during evaluation. D3070: The single argument form of the sort function can only be applied to an array of strings or an array of numbers.  Use the second argument to specify a comparison function",
                "$toMillis('soon')|threw an error during evaluation. D3110: The argument of the toMillis function must be an ISO 8601 formatted timestamp. Given \"soon\"",
                "1 < 'a'|threw an error during evaluation. T2009: The values 1 and \"a\" either side of operator \"<\" must be of the same data type",
                "$states.input(1)|threw an error during evaluation. T1006: Attempted to invoke a non-function",
                "($f := [1, 2]; $f(1))|threw an error during evaluation. T1006: Attempted to invoke a non-function",
                "$eval('1')|threw an error during evaluation. T1006: Attempted to invoke a non-function",
                "1 + {}|threw an error during evaluation. T2002: The right side of the \"+\" operator must evaluate to a number",
                "$sqrt(-1)|threw an error during evaluation. D3060: The sqrt function cannot be applied to a negative number: -1",
                "$each('x', function($v) { $v })|threw an error during evaluation. T0410: Argument 1 of function \"each\" does not match function signature",
                "$error('mine')|threw an error during evaluation. D3137: mine",
                "$split('a', 'b', -1)|threw an error during evaluation. D3020: Third argument of split function must evaluate to a positive number",
                "$partition([1], -1)|threw an error during evaluation. D3137: Second argument must be zero or greater",
                "$range(1, 360146, 1)|threw an error during evaluation: Expression evaluation memory limit exceeded: Check for excessive memory usage",
            })
    void saysWhatWentWrong(String expression, String what) {
        assertThatThrownBy(() -> evaluate(expression))
                .isInstanceOfSatisfying(EvaluationException.class, failure -> {
                    assertThat(failure.error()).isEqualTo("States.QueryEvaluationError");
                    assertThat(failure.location()).contains("Output/x");
                })
                .hasMessage("The JSONata expression '%s' specified for the field 'Output/x' %s", expression, what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a[1,2)|Expected \"]\", got \",\"",
                "\"unterminated|String literal must be terminated by a matching quote",
                "1 +|Unexpected end of expression",
                "{\"a\":}|The symbol \"}\" cannot be used as a unary operator",
                "$match(\"a\", /abc|No terminating / in regular expression",
                "|Unexpected end of expression",
                // The range from [ to 1 is none, though Java would take it for a class in a class.
                "$match(\"a\", /[[-1]a-z]\\d/)|Invalid regular expression: /[[-1]a-z]\\d/: Illegal character range",
                "$match(\"a\", /b{2,1}/)|Invalid regular expression: /b{2,1}/: Illegal repetition range",
            })
    void refusesWhatIsNoExpression(String expression, String message) {
        assertThatThrownBy(() -> compile(expression == null ? "" : expression))
                .isInstanceOf(SyntaxException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "($f := function($x) { $f($x + 1) }; $f(1))",
                "($f := function($x) { 1 + $f($x) }; $f(1))",
                "($f := function($s, $n) { $n = 0 ? $s : $f($s & $s, $n - 1) }; $length($f('x', 23)))",
                "($f := function($x, $n) { $n = 0 ? $x : $f({'a': $x, 'b': $x}, $n - 1) }; $f(1, 30))",
                "($f := function($x, $n) { $n = 0 ? $x : $f({'a': $x}, $n - 1) }; $f(1, 100000))",
                "[1..873783] ~> $count()",
                "$pad('a', 20000000)",
                "$pad('a', -2000000000)",
                "$pad('a', 1e35)",
                "$pad('a', -1e308, '#')",
                "$join($map([1..10000], function($x) { 'x' }), $pad('', 100000, '-'))",
                "$replace($pad('', 100000, 'a'), 'a', $pad('', 100000, 'b'))",
                "$match($pad('', 300, 'a'), /(.*)(.*)(.*)(.*)(.*)(.*)x/)",
                "$contains($pad('', 300, 'a'), /(.*)(.*)(.*)(.*)(.*)(.*)x/)",
                "$split($pad('', 50000, 'a'), /(a*)*b/)",
                "[1..1000].[1..1000].[1..1000]",
                "$map([1..1000], function($x) { $map([1..1000], function($y) { $map([1..1000], function($z) { $x }) }) })",
                "$sort([1..100000], function($a, $b) { $a > $b and $count([1..1000]) > 1 })",
                "$range(1, 1000000000, 1)",
                "($r := /(.*)(.*)(.*)(.*)(.*)(.*)x/; $r($pad('', 300, 'a')))",
                "$formatInteger(1000000000000, 'I')",
                "$string([1..100000].[$states.input])",
                "$formatNumber(1, $pad('', 300000, '0,') & '00')",
                "$formatInteger(1, $pad('', 300000, '0,'))",
                "$parseInteger($pad('', 300000, 'x'), $pad('', 300000, '0'))",
                "$fromMillis(0, $pad('', 300000, '[Y]'))",
                "$now($pad('', 300000, '[Y]'))",
                "$toMillis('1', $pad('', 300000, '[Y]'))",
                "$encodeUrl($pad('', 3000000, '['))",
            })
    void endsWhatRunsAway(String expression) {
        assertThatThrownBy(() -> evaluate(expression))
                .isInstanceOf(EvaluationException.class)
                .hasMessageFindingMatch("(Stack overflow error|timeout|memory limit exceeded)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1..873782] ~> $count()|873782",
                "$count($range(1, 360145, 1))|360145",
                "($f := function($x){ $x <= 0 ? 0 : 1 + $f($x-1) }; $f(31))|31",
                "($f := function($s, $n){ $n = 0 ? $s : $f($s & $s, $n - 1) }; $length($f('x', 22)))|4194304",
                "$sum($map([1..200000], function($v){$v * 2}))|40000200000",
            })
    void allowsWhatAwsAllows(String expression, String expected) {
        assertThat(evaluate(expression)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "-1|returned a value that is out of range. Expected one between 0 and 99999999, but was -1",
                "100000000|returned a value that is out of range. Expected one between 0 and 99999999, but was 100000000",
                "1.5|returned an unexpected result type. Expected 'integer', but was 'number' for value: 1.5",
                "'1'|returned an unexpected result type. Expected 'integer', but was 'string' for value: \"1\"",
            })
    void refusesNumbersThatAFieldCannotHold(String expression, String what) {
        var seconds = TypedExpression.number(compile(expression), 0, 99_999_999, true);
        assertThatThrownBy(() -> seconds.evaluate(environment(INPUT, Map.of())))
                .hasMessage("The JSONata expression '%s' specified for the field 'Output/x' %s", expression, what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$fromMillis(8640000000000001)|\"0NaN-NaN-NaNTNaN:NaN:NaN.NaNZ\"",
                "$fromMillis(-1e30, '[D]/[Y]')|\"NaN/NaN\"",
                "$fromMillis(8640000000000000, '[Y]')|\"275760\"",
            })
    void writesInstantsNoDateReachesAsJavaScriptDoes(String expression, String expected) {
        assertThat(evaluate(expression)).hasToString(expected);
    }

    @Test
    void nestsAsDeepAsAws() {
        assertThat(evaluate("1" + "+1".repeat(99))).hasToString("100");
        assertThat(evaluate("(".repeat(99) + "1" + ")".repeat(99))).hasToString("1");
        assertThatThrownBy(() -> evaluate("1" + "+1".repeat(100))).hasMessageContaining("Stack overflow error");
        assertThatThrownBy(() -> evaluate("(".repeat(100) + "1" + ")".repeat(100)))
                .hasMessageContaining("Stack overflow error");
        assertThatThrownBy(() -> compile("(".repeat(200_000) + "1" + ")".repeat(200_000)))
                .isInstanceOf(SyntaxException.class);
    }

    @Test
    void leavesTheInputAsItIs() {
        var before = json(INPUT);
        var environment = environment(INPUT, Map.of());
        assertThat(compile("($states.input ~> |$|{'one': 2}|).one").evaluate(environment))
                .hasToString("2");
        compile("$append($states.input.items, 1)").evaluate(environment);
        assertThat(environment.input()).isEqualTo(before);
    }

    private static JsonNode evaluate(String expression) {
        return compile(expression).evaluate(environment(INPUT, Map.of("v", json("5"))));
    }

    private static JsonataExpression compile(String expression) {
        return JsonataExpression.compile("{% " + expression + " %}", "Output/x", ExpressionLimits.DEFAULT);
    }
}
