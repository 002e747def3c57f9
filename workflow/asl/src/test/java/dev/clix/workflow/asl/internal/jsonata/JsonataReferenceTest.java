package dev.clix.workflow.asl.internal.jsonata;

import static dev.clix.workflow.asl.Evaluations.environment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.asl.expression.ExpressionLimits;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions end as JSONata's reference, the npm package jsonata 2.2.2, was seen to: in a value, nothing, or a code. */
class JsonataReferenceTest {
    private static final Pattern CODE = Pattern.compile("evaluation\\. ([A-Z]\\d{4}): ");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$map([1.25,2.35,3.456],$round)|[1,2.4,3.46]",
                "$map([\"2024-01-01\"],$toMillis)|T0410",
                "$map([10,11],$formatBase)|D3100",
                "$reduce([2,3],$power)|8",
                "$filter([0,1,2],$round)|[1,2]",
                "$filter([\"1a\",\"1b\"],/1/)|\"1a\"",
                "$map([\"ab\",\"cd\"],$substring)|T0410",
                "$map([\"ab\",\"cd\"],$string)|[\"ab\",\"cd\"]",
                "$map([1,4],$sqrt)|[1,2]",
                "$map([4,9],$power)|[1,9]",
                "$map([\"a\",\"b\"],$pad)|T0410",
                "$map([1,2],$append)|[[1,0],[2,1]]",
                "$single([0,3],$power)|D3138",
                "$each({\"a\":1.25,\"b\":2},$round)|T0410",
                "$each({\"a\":\"b\"},$substringBefore)|\"b\"",
                "$sift({\"a\":0,\"b\":1},$boolean)|{\"b\":1}",
                "$sift({\"a\":\"xay\"},$contains)|{\"a\":\"xay\"}",
                "$reduce([\"a\",\"b\"],$uppercase)|D3050",
                "$reduce([[1],[2],[3]],$append)|[1,2,3]",
                "$reduce([1,2,3],$sum)|D3050",
                "$sort([3,1,2],$power)|[2,1,3]",
                "$map([1,2],$count)|[1,1]",
                "$map([[1,2],[3]],$zip)|[[[1],[2]],[[3]]]",
                "$map([5,6],$now)|T0410",
                "$map([\"b\",\"a\"],$type)|[\"string\",\"string\"]",
                "($f := $round; $map([1.25,2.35],$f))|[1,2.4]",
                "[1.25,2.35] ~> $map($round)|[1,2.4]",
                "$map([1.15,2.25],$round(?,1))|[1.2,2.2]",
                "$map([1,2], $sum ~> $sqrt)|[1,1.4142135623730951]",
                "($trim ~> $uppercase)(\" a \")|\"A\"",
                "$replace(\"abc\",/b/,$uppercase)|T0410",
                "$replace(\"abc\",/b/,function($m){$m.match & \"!\"})|\"ab!c\"",
            })
    void functionsHandedOverAreCalledWithAsManyArgumentsAsTheirImplementationTakes(String expression, String expected) {
        assertThat(outcome(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$sum([0.1,0.2,0.3])|0.6000000000000001",
                "$average([0.1,0.2,0.3])|0.20000000000000004",
                "$sum([1e16,1,-1e16])|0",
                "$sum([])|0",
                "$average([])|nothing",
                "$max([0.1,0.3,0.2])|0.3",
                "$min([$toMillis('2024-13-01'),1])|\"NaN\"",
                "$replace('ab','b',$none)|\"aundefined\"",
                "$min([])|nothing",
                "$sum(5)|5",
                "$string($sum([0.1,0.2,0.3]))|\"0.6\"",
                "$sum([0.1,0.2,0.3]) & \"\"|\"0.6\"",
            })
    void sumsAndAveragesAreAddedInOrder(String expression, String expected) {
        assertThat(outcome(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1,2,3][-0.5]|3",
                "[1,2,3][-1.5]|2",
                "[1,2,3][0.9]|1",
                "[1,2,3][[0.5,-0.5]]|[1,3]",
                "[1,2,3][-3]|1",
                "[1,2,3][-4]|nothing",
                "[1,2,3][3]|nothing",
                "($i := -0.5; [1,2,3][$i])|3",
                "[1..3][-1.1]|2",
                "[[1,2],[3]][-0.5]|[3]",
                "$substring(\"hello\",-2.5)|\"lo\"",
                "$substring(\"hello\",1.9,1.9)|\"el\"",
                "$split(\"a,b,c\",\",\",1.5)|[\"a\"]",
                "$pad(\"a\",2.9)|\"a \"",
                "$toMillis(\"2024-13-01\",\"[Y]-[M]-[D]\")|1735689600000",
            })
    void indicesAreRoundedDown(String expression, String expected) {
        assertThat(outcome(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$toMillis(\"2024-02-30\",\"[Y]-[M]-[D]\")|1709251200000",
                "$toMillis(\"2024-00-00\",\"[Y]-[M]-[D]\")|1703980800000",
                "$toMillis(\"25:61\",\"[H01]:[m01]\")|1795399260000",
                "$toMillis(\"2024-045\",\"[Y0001]-[d001]\")|1707868800000",
                "$toMillis(\"x\",\"[Y]\")|nothing",
                "$toMillis(\"12:30 am\",\"[h]:[m01] [P]\")|1795307400000",
                "$toMillis(\"2024 10\",\"[Y] [m]\")|D3136",
                "$toMillis(\"2024-W03\",\"[X]-W[W01]\")|D3136",
                "$fromMillis(1e20)|\"0NaN-NaN-NaNTNaN:NaN:NaN.NaNZ\"",
                "$fromMillis(0,\"[Y] [MNn]\",\"x\")|\"NaN undefined\"",
                "$fromMillis(0,\"[H01]:[m01]\",\"-0530\")|\"17:30\"",
                "$fromMillis(0,\"[#1]\")|\"undefined\"",
                "$base64decode(\"a\")|\"\"",
                "$base64decode(\"YQ\")|\"a\"",
            })
    void partsOfInstantsMayBeOutOfRangeOrMissing(String expression, String expected) {
        assertThat(outcome(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$base64decode(\"Y!Q==\")|\"a\"",
                "$base64decode(\"_-8=\")|\"ÿï\"",
                "$base64decode(\"YQ==YQ==\")|\"a\"",
                "$base64encode(\"é\")|\"6Q==\"",
                "$base64decode(\"w6k=\")|\"Ã©\"",
                "$formatNumber(1234,\"0,00,0\")|\"1,23,4\"",
                "$formatNumber(2,\"#,##,##0.0#\")|\",2.,0\"",
            })
    void base64IsReadWhateverElseIsInIt(String expression, String expected) {
        assertThat(outcome(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$formatNumber(0.5,\"#e0\")|\"0.e0\"",
                "$formatNumber(1,\"x0e1\")|D3093",
                "$formatNumber(1e21,\"0\")|\"1e+21\"",
                "$formatInteger(1e21,\"0;o\")|\"1e+21st\"",
                "$formatInteger(5,\"0,00\")|\"0,05\"",
                "$parseInteger(\"0x1F\",\"0\")|31",
                "$parseInteger(\"abc\",\"a\")|731",
                "$formatBase(9007199254740992,36)|\"2gosa7pa2gw\"",
                "$number(\"0x1Fzz\")|\"NaN\"",
                "[{\"a\":1},{\"a\":2}][0].a|nothing",
            })
    void numbersAreWrittenByPicturesAsTheReferenceWritesThem(String expression, String expected) {
        assertThat(outcome(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "([{\"a\":1},{\"a\":2}])[0].a|1",
                "[{\"a\":1},{\"a\":2}].b[true]|[null,null]",
                "$distinct([{\"a\":[1,-0]},{\"a\":[1,0]}])|[{\"a\":[1,0]}]",
                "{\"a\":1} in [{\"a\":1}]|false",
                "$keys([{\"a\":1},{\"b\":1,\"a\":2}])|[\"a\",\"b\"]",
                "$spread([{\"a\":1},2])|[{\"a\":1},2]",
                "$merge([])|{}",
                "$sort([1,\"a\"])|D3070",
                "$sort([3,1,2],function($a,$b){[]})|[2,1,3]",
                "1/0|\"Infinity\"",
                "-(0)|0",
            })
    void arraysAndObjectsFollowTheReference(String expression, String expected) {
        assertThat(outcome(expression)).isEqualTo(expected);
    }

    @Test
    void transformsChangeACopy() {
        assertThat(outcome("{'a': 1, 'b': 2} ~> |$|{'c': 3}, 'a'|")).isEqualTo("{\"b\":2,\"c\":3}");
    }

    @Test
    void valuesThatHoldThemselvesEndTheExpression() {
        assertThat(outcome("{'a': 1} ~> |$|{'self': $}|")).contains("Stack overflow error");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "function($l) { $sort($l, function($a, $b) { $a > $b }) }([3, 1])|[1,3]",
                "(function() { $map([1, 2], $string) })()|[\"1\",\"2\"]",
                "$string(?, false)(1)|\"1\"",
                "function($f) { $f(?, 1) }($substring)('abc')|\"bc\"",
                "(function($f) { ($g := $f(?, 1); $g('abc')) })($substring)|\"bc\"",
                "($contains('abc', /z/) ?: 'none')|\"none\"",
                "$uppercase(?)(1)|T0410",
                "null(1)|T1006",
                "$keys({'b': 1, '1': 2})|[\"b\",\"1\"]",
                "[$x := 1, $x]|[1,1]",
                "$replace('abc', 'b', function($m) { $uppercase($m.match) })|\"aBc\"",
            })
    void functionsWorkAlsoWhereTheReferenceFails(String expression, String expected) {
        assertThat(outcome(expression)).isEqualTo(expected);
    }

    static String evaluated(String expression) {
        return JsonataExpression.compile("{% " + expression + " %}", "Output", ExpressionLimits.DEFAULT)
                .evaluate(environment("{}", Map.of()))
                .toString();
    }

    /** Its value as JSON; a code, {@code internal} or {@code nothing}. */
    static String outcome(String expression) {
        try {
            return evaluated(expression);
        } catch (EvaluationException failed) {
            var code = CODE.matcher(failed.getMessage());
            if (code.find()) return code.group(1);
            if (failed.getMessage().contains("threw an internal error")) return "internal";
            return failed.getMessage().contains("returned nothing") ? "nothing" : failed.getMessage();
        }
    }
}
