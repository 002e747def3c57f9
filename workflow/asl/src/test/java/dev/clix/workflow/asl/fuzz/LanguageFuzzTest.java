package dev.clix.workflow.asl.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.asl.Evaluations;
import dev.clix.workflow.asl.Recordings;
import dev.clix.workflow.asl.expression.EvaluationException;
import dev.clix.workflow.asl.expression.Expression;
import dev.clix.workflow.asl.expression.ExpressionLimits;
import dev.clix.workflow.asl.expression.SyntaxException;
import dev.clix.workflow.asl.expression.Template;
import dev.clix.workflow.asl.internal.jsonata.JsonataExpression;
import dev.clix.workflow.asl.internal.jsonpath.FieldExpression;
import dev.clix.workflow.asl.internal.jsonpath.IntrinsicCall;
import dev.clix.workflow.asl.internal.jsonpath.JsonPath;
import dev.clix.workflow.asl.internal.jsonpath.JsonReferencePath;
import dev.clix.workflow.asl.parser.AslParser;
import dev.clix.workflow.asl.parser.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Wrong definitions, expressions and inputs give errors, never another exception, never a hang. {@code -Dfuzz.rounds=}
 * asks for more, {@code -Dseed=} for the same again.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class LanguageFuzzTest {
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 3_000);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    // A tenth of the default: fuzzing finds what is not counted at all.
    private static final ExpressionLimits LIMITS = new ExpressionLimits(100, 700_000, 36_000, 100_000, 500);

    private static final List<JsonNode> VALUES = List.of(
            Evaluations.json(
                    "{\"a\": {\"b\": [1, 2.5, {\"c\": null}]}, \"s\": \"x,y\", \"items\": [{\"n\": 3, \"s\": \"p\"}, {\"n\": 1}], \"e\": []}"),
            Evaluations.json("[[1, [2]], {\"k\": true}, \"\", -0.0, 12345678901234567890]"),
            Evaluations.json("{\"\": {\"'\": 1, \"a.b\": [null]}, \"t\": \"2016-08-18T17:33:00Z\"}"));

    private static final List<String> PATHS = List.of(
            "$.a.b[0]",
            "$['a']['b'][1:2]",
            "$..n",
            "$.items[?(@.n > 1 && @.s =~ /p.*/)].s",
            "$.a.b.length()",
            "$$.Execution.Name",
            "$v.w[0]",
            "$.items[*]['n','s']",
            "$.items[?(@.n in [1,2])]",
            "$..[?(@.c == null)]",
            "$.a.b.max()",
            "$",
            "States.Format('{} \\'{}\\'', $.s, States.MathAdd($.a.b[0], -1))",
            "States.ArrayGetItem($.items, 1)",
            "States.StringToJson(States.JsonToString($))",
            "States.ArrayRange(1, 9, 2)",
            "States.Hash($.s, 'MD5')",
            "States.ArrayPartition($.items, 2)",
            "States.JsonMerge($.a, $.items[0], false)",
            "States.MathRandom(1, 9, 3)",
            "States.Base64Decode(States.Base64Encode($.s))",
            "States.StringSplit($.s, ',')",
            "States.ArrayUnique($.a.b)");

    private static final List<String> JSONATA = List.of(
            "$states.input.items[n > 1].{'x': s & '!', 'y': $sum($$.a.b[0])}",
            "$states.input.a.b ~> $map(function($v, $i) { $i })",
            "($f := function($n) { $n <= 1 ? 1 : $n * $f($n - 1) }; $f(10))",
            "$states.input.items^(>n, s)[0..1]",
            "$states.input ~> |items|{'z': 1}, ['n']|",
            "$replace($states.input.s, /(\\w),(\\w)/i, '$2-$1')",
            "$reduce([1..9], function($a, $b) { $a + $b }, 0) ~> $string",
            "$states.input.items{s: $count(n)}",
            "**.n",
            "*[0]",
            "$formatNumber(1234.5, '#,##0.00')",
            "$fromMillis(1510067557121, '[D1o] [MNn] [Y0001] [H01]:[m01] [z]', '+0100')",
            "$toMillis('2018th', '[Y]th')",
            "$formatInteger(2789, 'w')",
            "$parseInteger('one hundred', 'w')",
            "$sort($states.input.items, function($l, $r) { $l.n > $r.n })",
            "$match('a1b2', /[a-z]\\d/, 1)",
            "$zip([1, 2], ['a', 'b'])",
            "$sift($states.input, function($v, $k) { $k = 'a' })",
            "$spread({'a': 1})",
            "%.n",
            "$states.input.items#$i[$i = 0].n",
            "$states.input.items@$x.{'n': $x.n}",
            "$partition([1, 2, 3], 2)",
            "$parse('[1]')",
            "$range(1, 10, 3)",
            "$hash('x', 'SHA-256')",
            "`a b`.c",
            "\"\\u0041\" in ['A']",
            "$lookup($states, 'input').a",
            "$states.input.(a; s)",
            "function($x)<n:n>{ $x }(1)",
            "$pad($states.input.s, -10, '#')",
            "$encodeUrl('?x=ä')",
            "$base64decode('YWI=')",
            "$eval('1')",
            "$merge([$states.input.items])",
            "$each({'a': 1}, function($v, $k) { $k & $v })");

    @BeforeAll
    static void printSeed() {
        System.out.println("LanguageFuzzTest: -Dseed=" + SEED);
    }

    @Test
    void pathsAndIntrinsics() {
        expressions(PATHS, text -> FieldExpression.compile("x.$", text)::evaluate);
    }

    @Test
    void jsonata() {
        expressions(JSONATA, text -> JsonataExpression.compile("{% " + text + " %}", "Output", LIMITS));
    }

    private static void expressions(List<String> corpus, Function<String, Template> compiling) {
        var mutations = new Mutations(SEED);
        for (var round = 0; round < ROUNDS; round++) {
            var text = mutations.text(mutations.any(corpus), corpus);
            var input = mutations.value(mutations.any(VALUES), VALUES);
            try {
                var value = compiling
                        .apply(text)
                        .evaluate(Evaluations.environment(input.toString(), Map.of("v", VALUES.get(0))));
                assertThat(value).isNotNull();
            } catch (SyntaxException | EvaluationException expected) {
                assertThat(expected.getMessage()).isNotBlank();
            } catch (Throwable bug) {
                fail("-Dseed=%s round %s: %s over %s".formatted(SEED, round, text, input), bug);
            }
        }
    }

    @Test
    void referencePaths() {
        var mutations = new Mutations(SEED);
        for (var round = 0; round < ROUNDS; round++) {
            var text = mutations.text(mutations.any(PATHS), PATHS);
            try {
                var target = mutations.value(mutations.any(VALUES), VALUES);
                var before = target.deepCopy();
                var changed = JsonReferencePath.compile(text).put(target, VALUES.get(1));
                assertThat(target).isEqualTo(before);
                assertThat(JsonPath.compile(text).select(changed, Evaluations.input("{}")))
                        .isEqualTo(VALUES.get(1));
            } catch (SyntaxException | EvaluationException expected) {
                assertThat(expected.getMessage()).isNotBlank();
            } catch (Throwable bug) {
                fail("-Dseed=%s round %s: %s".formatted(SEED, round, text), bug);
            }
        }
    }

    @Test
    void randomBytes() {
        var mutations = new Mutations(SEED);
        for (var round = 0; round < ROUNDS; round++) {
            var text = mutations.bytes(100);
            parse(text, round);
            compile("$." + text, round, JsonPath::compile);
            compile("States." + text, round, IntrinsicCall::compile);
            compile("{%" + text + "%}", round, expression -> JsonataExpression.compile(expression, "Output", LIMITS));
        }
    }

    private static void compile(String text, int round, Function<String, Expression> compiling) {
        try {
            assertThat(compiling.apply(text).text()).isNotNull();
        } catch (SyntaxException expected) {
            assertThat(expected.getMessage()).isNotBlank();
        } catch (Throwable bug) {
            fail("-Dseed=%s round %s: %s".formatted(SEED, round, text), bug);
        }
    }

    @Test
    void definitions() {
        var mutations = new Mutations(SEED);
        var corpus = Definitions.all();
        for (var round = 0; round < ROUNDS; round++)
            parse(mutations.value(mutations.any(corpus), corpus).toString(), round);
    }

    @Test
    void definitionTexts() {
        var mutations = new Mutations(SEED);
        var corpus = new ArrayList<String>();
        Definitions.all().forEach(definition -> corpus.add(definition.toString()));
        Recordings.ifAnyIn("executions")
                .forEach(recording ->
                        corpus.add(recording.body().get("definition").toString()));
        for (var round = 0; round < ROUNDS; round++) parse(mutations.text(mutations.any(corpus), corpus), round);
    }

    private static void parse(String definition, int round) {
        try {
            if (AslParser.parse(definition) instanceof Parsed.Rejected rejected)
                assertThat(rejected.message()).isNotBlank();
        } catch (Throwable bug) {
            fail("-Dseed=%s round %s: %s".formatted(SEED, round, definition), bug);
        }
    }
}
