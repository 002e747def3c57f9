package dev.clix.workflow.asl.internal.jsonata;

import static dev.clix.workflow.asl.internal.jsonata.JsonataReferenceTest.evaluated;
import static dev.clix.workflow.asl.internal.jsonata.JsonataReferenceTest.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.asl.expression.SyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values at the edges of what there is end as JSONata's reference, the npm package jsonata 2.2.2, was seen to end them. */
class JsonataReferenceEdgesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$sum([123456789012345678,198.2929,681.21]) & \"\"|\"123456789012346560\"",
                "-4.69382784329355e17 & \"\"|\"-469382784329355000\"",
                "$string({\"a\":2.77458769e19})|\"{\\\"a\\\":27745876900000000000}\"",
                "$power(2,60) & \"\"|\"1152921504606847000\"",
                "$min([-2.111406563781e18,5]) & \"\"|\"-2111406563781000000\"",
                "(2.5/1.7976931348623157e308) & \"\"|\"1.390671161567e-308\"",
                "[1/3,0.1+0.2,1e-7,-0.000001,9.9999999e-7,2.0000000000000004] & \"\"|\"[0.333333333333333,0.3,1e-7,-0.000001,9.9999999e-7,2]\"",
                "2.123456789012345678e-308 & \"\"|\"2.12345678901235e-308\"",
            })
    void wholeNumbersBeyondFiftyThreeBitsAreWrittenWithTheFewestDigits(String expression, String expected) {
        assertThat(outcome(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[\"xy\"][0]^($)|\"xy\"",
                "[\"xy\"][0].$|[\"x\",\"y\"]",
                "[\"Infinity\",\"abc\"][0]^(<-$).type|nothing",
                "[\"\"][0].N|\"\"",
                "([\"x\"].(\"\")).**.n|\"\"",
                "\"\".**.n|nothing",
                "[\"xy\"][0][]|[\"xy\"]",
                "[{\"k\":\"x\"}]{k: \"u\"}.x.y.(%.%.d)|internal",
            })
    void pathsOverTextsGoOnAsTheReferenceDoes(String expression, String expected) {
        assertThat(outcome(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$contains(\"a\",function($s){0})|true",
                "$contains(\"a\",function($s){null})|true",
                "$contains(\"a\",function($s){$none})|false",
                "$contains(\"a\",function($s){[]})|T1010",
                "$match(\"a\",function($s){[]})|T1010",
                "$match(\"a\",function($s){false})|internal",
                "$replace(\"a\",function($s){0},\"x\")|internal",
                "/(l+)(o)/($sum)|nothing",
                "/o/($sum).match|\"o\"",
            })
    void whatAMatcherReturnsIsAskedForNoMoreThanNeeded(String expression, String expected) {
        assertThat(outcome(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "function($a,$b)<a<s>?f-:x>{1}()|T0411",
                "function($a,$b)<f?a<n>:x>{1}([\"a\"])|internal",
                "function($a,$b,$c)<s?a<s>x:x>{1}([\"a\"],true)|1",
                "function($a,$b)<l?a<n>x:x>{1}([3,1],\"a\")|T0412",
                "function()<b?ja<s>:x>{1}(\"a\",3)|T0412",
                "function($a,$b)<b-a?a<s>+:x>{1}([1])|internal",
            })
    void signaturesTakeArgumentsInTheOrderOfTheReference(String expression, String expected) {
        assertThat(outcome(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$fromMillis(8.64e15,\"[X]-W[W01] [x]\")|\"275760-W37 9\"",
                "$fromMillis(-8.64e15,\"[X][x][W][w][D][d][F][Y]\")|\"-2718214NaNNaN20NaNtuesday-271821\"",
                "$toMillis(\"2024-01-01T00:00:00+23:59\")|1703980860000",
                "$toMillis(\"2024-01-01T00:00:00+24:00\")|\"NaN\"",
                "$toMillis(\"2024-01-01T00:00:00-25:00\")|\"NaN\"",
                "$fromMillis(0,\"[Z0000t]\")|\"Z\"",
                "$fromMillis(0,\"[ZNt]\")|D3134",
                "$fromMillis(0,\"[Z00000t]\")|D3134",
            })
    void datesReachAsFarAsThoseOfTheReference(String expression, String expected) {
        assertThat(outcome(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$formatNumber(-26.64295,\"#1#\",{\"decimal-separator\":1})|\"-2616\"",
                "$formatNumber(-1.5,\"0.0\",{\"minus-sign\":true})|\"true1.5\"",
                "$formatNumber(1.5,\"0.0\",{\"zero-digit\":1})|internal",
                "$parseInteger(\"0x1F\",\"0;o\")|\"NaN\"",
                "$number(\"0x1F \")|31",
                "$number(\" 0o17 \")|15",
                "$number(\" 0x1F\")|D3030",
            })
    void symbolsOfNumbersMayBeWhatIsNoText(String expression, String expected) {
        assertThat(outcome(expression)).isEqualTo(expected);
    }

    @Test
    void signaturesThatRepeatARepetitionAreNone() {
        assertThatThrownBy(() -> outcome("function($a)<n?+:x>{1}(1)")).isInstanceOf(SyntaxException.class);
    }

    @Test
    void rangesThatAreTooLargeSayHowLargeTheyMayBe() {
        assertThat(failure("[1..1e21]"))
                .contains("D2014: The size of the sequence allocated by the range operator (..) must not exceed 1e7.  "
                        + "Attempted to allocate 1e+21.");
    }

    private static String failure(String expression) {
        return assertThrows(EvaluationException.class, () -> evaluated(expression))
                .getMessage();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "([{\"k\":\"x\"}].{\"v\":1})^(k)|{\"v\":1}",
                "([{\"k\":\"x\"}].{\"v\":1})^(k)[v=1].v|1",
                "([{\"k\":\"x\"}].(5))^($)|5",
                "([\"a\"].(\"\")).b[]|internal",
                "[{\"k\":\"x\"}]@$.k|\"x\"",
            })
    void pathsTakeWhatIsNoArrayAsTheReferenceDoes(String expression, String expected) {
        assertThat(outcome(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$round(1.5e300,5e-324)|1.5E300",
                "$round(1.5e-300,400)|1.5E-300",
                "$round(1.5,5e-324)|\"NaN\"",
                "$round(0,1e22)|\"NaN\"",
                "$round(1.5,-400)|0",
            })
    void placesToRoundToAreAddedToAnExponent(String expression, String expected) {
        assertThat(outcome(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$map($map([1,2],$keys),$ceil ~> $string)|nothing",
                "$map($map([1,2],$keys),$count ~> $string)|[\"0\",\"0\"]",
                "$substringAfter(\"undefined\",$none)|internal",
            })
    void nothingIsHandedOnAsNothing(String expression, String expected) {
        assertThat(outcome(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$split(\"a,b\",\",\",1/0)|[]",
                "$split(\"a,b\",\",\")|[\"a\",\"b\"]",
                "$split(\"a,b\",/,/,1/0)|[\"a\",\"b\"]",
            })
    void partsAreCountedWithThirtyTwoBits(String expression, String expected) {
        assertThat(outcome(expression)).isEqualTo(expected);
    }
}
