package dev.clix.workflow.asl.internal.jsonata;

import static dev.clix.workflow.asl.Evaluations.environment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.asl.expression.ExpressionLimits;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The results of JSONata's functions and operators where Java would yield something else. */
class JsonataFunctionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1/0|\"Infinity\"",
                "-1/0|\"-Infinity\"",
                "0/0|\"NaN\"",
                "5 % 0|\"NaN\"",
                "[1/0, 2]|[\"Infinity\",2]",
                "{'k': 1e308 * 10}|{\"k\":\"Infinity\"}",
                "1/0 > 1|true",
                "0/0 > 1|false",
                "-0.0 < 0|false",
                "'b' > 'a' and 2 >= 2|true",
                "'n' & 1e20|\"n100000000000000000000\"",
            })
    void reckons(String expression, String expected) {
        assertThat(evaluate(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$string(1e20)|\"100000000000000000000\"",
                "$string(-1.5e20)|\"-150000000000000000000\"",
                "$string(1e21)|\"1e+21\"",
                "$string(1.25e-9)|\"1.25e-9\"",
                "$string(0.000001)|\"0.000001\"",
                "$string(2/3)|\"0.666666666666667\"",
                "$string($parse('9223372036854775807'))|\"9223372036854775807\"",
                "$parse('9223372036854775808')|9.223372036854776E18",
                "$string({'a': [1, {}], 'b': null}, true)|\"{\\n  \\\"a\\\": [\\n    1,\\n    {}\\n  ],\\n  \\\"b\\\": null\\n}\"",
                "$string([$sum, '\\u0007'])|\"[\\\"\\\",\\\"\\\\u0007\\\"]\"",
                "$number('007')|7",
                "$formatBase(255, 16)|\"ff\"",
                "$formatBase(-7.5, 2)|\"-1000\"",
                "$formatBase(1e20, 2)|\"1010110101111000111010111100010110101100011000100000000000000000000\"",
                "$formatInteger(-12.7, '0')|\"-13\"",
                "$formatInteger(1999, 'I')|\"MCMXCIX\"",
                "$uppercase('title')|\"TITLE\"",
                "$lowercase('TITLE')|\"title\"",
                "$fromMillis(1524009600000, '[MN]')|\"APRIL\"",
                "$parseInteger('12,345', '#,##0')|12345",
                "$parseInteger('12.9', '0')|12",
                "$parseInteger('23rd', '0;o')|23",
                "$parseInteger('nothing', '0')|\"NaN\"",
                "$parseInteger('nothing', 'w')|\"NaN\"",
                "$formatNumber(34.555, '#0.00')|\"34.56\"",
                "$formatNumber(-34.545, '#0.00;(#0.00)')|\"(34.54)\"",
                "$formatNumber(1234567.5, '#,##0.00')|\"1,234,567.50\"",
                "$formatNumber(12345678, '#,##,##0')|\"123,45,678\"",
                "$formatNumber(12345678, '#,##,##,000')|\"1,23,45,678\"",
                "$formatNumber(123456789, '0,000,00')|\"1234,567,89\"",
                "$formatNumber(0.12345, '0.000,0')|\"0.123,4\"",
                "$formatNumber(0.5, '#.#')|\".5\"",
                "$formatNumber(0.256, '#0.0%')|\"25.6%\"",
                "$formatNumber(0.0256, '#0.0\u2030')|\"25.6\u2030\"",
                "$formatNumber(1234.5678, '00.000e0')|\"12.346e2\"",
                "$formatNumber(-0.00012, '0.0e00')|\"-1.2e-04\"",
                "$formatNumber(0, '0.0e0')|\"0.0e0\"",
                "$formatNumber(12.5, '\u0660\u0660.\u0660\u0660', {'zero-digit': '\u0660'})|\"\u0661\u0662.\u0665\u0660\"",
                "$formatNumber(1234.5, '#.##0,0', {'decimal-separator': ',', 'grouping-separator': '.'})|\"1.234,5\"",
                "$formatNumber(-1, 'a0b', {'minus-sign': '~'})|\"~a1b\"",
                "$formatNumber(1/0, '$0')|\"$Infinity\"",
            })
    void writesAndReadsNumbers(String expression, String expected) {
        assertThat(evaluate(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$encodeUrl('https://a.example/?x=\u00fc &y=[1]#z')|\"https://a.example/?x=%C3%BC%20&y=%5B1%5D#z\"",
                "$encodeUrlComponent('?x=\u00fc &~')|\"%3Fx%3D%C3%BC%20%26~\"",
                "$decodeUrlComponent('a+b%20%E2%82%AC%2F')|\"a+b \u20ac/\"",
                "$decodeUrl('a%2Fb%20c')|\"a%2Fb c\"",
                "$replace('abc', /.*/, 'x')|\"x\"",
                "$match('abc', /.*/).match|\"abc\"",
                "$sort([1, 2, 3, 4], function($a, $b) { $a < $b })|[4,3,2,1]",
                "$sort([{'k': 1, 'i': 1}, {'k': 0, 'i': 2}, {'k': 1, 'i': 3}], function($a, $b) { $a.k > $b.k }).i|[2,1,3]",
                "$distinct([{'a': 1}, {'a': 1}])|[{\"a\":1}]",
                "$toMillis('2018-11')|1541030400000",
                "$toMillis('2018-02-30')|1519948800000",
                "$toMillis('2018-13-01')|\"NaN\"",
                "$toMillis('2018-01-01T01:00:00.5+01:30')|1514763000500",
                "$toMillis('2018-01-01T00:00:00-0030')|1514766600000",
                "$toMillis('12:30', '[H01]:[m01]')|1795350600000",
                "$toMillis('03-01', '[M01]-[D01]')|1772323200000",
                "($f := $substring(?, 1, ?); $f('hello', 2))|\"el\"",
                "$map(['a', 'b'], $uppercase)|[\"A\",\"B\"]",
                "('a').$length()|1",
            })
    void handlesTextsAndArrays(String expression, String expected) {
        assertThat(evaluate(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1/0 + 1|D1001: Number out of range: null",
                "$string(1/0)|D3001: Attempting to invoke string function on Infinity or NaN",
                "$string([1/0])|D1001: Number out of range: null",
                "-'a'|D1002: Cannot negate a non-numeric value: \"a\"",
                "true - 1|T2001: The left side of the \"-\" operator must evaluate to a number",
                "'a' >= 1|T2009: The values \"a\" and 1 either side of operator \">=\" must be of the same data type",
                "null <= 1|T2010: The expressions either side of operator \"<=\" must evaluate to numeric or string values",
                "[{'a': 3}, {'a': 'x'}]^(a)|T2007: Type mismatch when comparing values 3 and \"x\" in order-by clause",
                "$sum([1, 'a'])|T0412: Argument 1 of function \"sum\" must be an array of \"numbers\"",
                "$join(1)|T0412: Argument 1 of function \"join\" must be an array of \"strings\"",
                "$merge('a')|T0412: Argument 1 of function \"merge\" must be an array of \"objects\"",
                "$partition(null, 2)|T0412: Argument 1 of function \"partition\" must be an array of undefined",
                "$length(null)|T0410: Argument 1 of function \"length\" does not match function signature",
                "$uppercase('a', 'b')|T0410: Argument 2 of function \"uppercase\" does not match function signature",
                "$map([1], $uppercase)|T0410: Argument 1 of function \"uppercase\" does not match function signature",
                "[1].$length()|T0411: Context value is not a compatible type with argument 1 of function \"length\"",
                "function($x)<n:n>{ $x }('a')|T0410: Argument 1 of function undefined does not match function signature",
                "$formatBase(1, 37)|D3100: The radix of the formatBase function must be between 2 and 36.  It was given 37",
                "$formatInteger(1, 'x')|D3130: Formatting or parsing an integer as a sequence starting with \"x\" is not supported by this implementation",
                "$parseInteger('1', '')|D3130: Formatting or parsing an integer as a sequence starting with \"\" is not supported by this implementation",
                "$fromMillis(0, '[q]')|D3132: Unknown component specifier \"q\" in date/time picture string",
                "$fromMillis(0, '[Y')|D3135: No matching closing bracket ']' in date/time picture string",
                "$toMillis('2018-01-01T00:00Z')|D3110: The argument of the toMillis function must be an ISO 8601 formatted timestamp. Given \"2018-01-01T00:00Z\"",
                "$decodeUrl('%E0%A4%A')|D3140: Malformed URL passed to $decodeUrl(): \"%E0%A4%A\"",
                "$decodeUrlComponent('%+1')|D3140: Malformed URL passed to $decodeUrlComponent(): \"%+1\"",
                "$hash('a', 'md5')|D3137: Hash algorithm 'md5' must be one of SHA-1, SHA-384, SHA-256, SHA-512, MD5",
                "$parse('{\"a\":1}{}')|D3137: Invalid JSON",
                "[1][not(1)]|T1005: Attempted to invoke a non-function. Did you mean $not?",
                "($f := function() { $none() }; $f())|T1006: Attempted to invoke a non-function",
            })
    void saysWhatJsonataSays(String expression, String message) {
        assertThatThrownBy(() -> evaluate(expression))
                .isInstanceOf(EvaluationException.class)
                .hasMessageEndingWith("threw an error during evaluation. " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0;0;0|D3080",
                "0.0.0|D3081",
                "0%%|D3082",
                "0\u2030\u2030|D3083",
                "0%\u2030|D3084",
                ".|D3085",
                "0x0|D3086",
                "0,.0|D3087",
                "0,|D3088",
                "0,,0|D3089",
                "0#|D3090",
                "0.0#0|D3091",
                "0e0%|D3092",
                "0e|D3093",
            })
    void refusesPicturesThatAreNone(String picture, String code) {
        assertThatThrownBy(() -> evaluate("$formatNumber(1, '" + picture + "')"))
                .hasMessageContaining(" evaluation. " + code + ": ");
    }

    @Test
    void callsInternalWhatJsonataHasNoCodeFor() {
        assertThatThrownBy(() -> evaluate("$formatNumber(1, $none)"))
                .hasMessageMatching(".* threw an internal error during evaluation\\. [-0-9a-f]{36}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$none()", "($f := function() { $none() }; $f())", "$map([1], $none)", "'a' ~> $none"})
    void printsNothing(String expression) {
        var out = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true));
        try {
            assertThatThrownBy(() -> evaluate(expression)).isInstanceOf(EvaluationException.class);
        } finally {
            System.setOut(out);
        }
        assertThat(printed.toString()).isEmpty();
    }

    private static String evaluate(String expression) {
        return JsonataExpression.compile("{% " + expression + " %}", "Output", ExpressionLimits.DEFAULT)
                .evaluate(environment("{}", Map.of()))
                .toString();
    }
}
