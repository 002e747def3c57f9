package dev.clix.workflow.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.asl.Evaluations;
import dev.clix.workflow.asl.Recordings;
import dev.clix.workflow.asl.expression.ExpressionLimits;
import dev.clix.workflow.asl.fuzz.Definitions;
import dev.clix.workflow.asl.fuzz.Mutations;
import dev.clix.workflow.asl.parser.AslParser;
import dev.clix.workflow.asl.parser.Parsed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Definitions with something wrong in them, run over inputs with something wrong in them, by workers who answer
 * anything: they are refused or they end, in no other way. {@code -Dmutations=} asks for more, {@code -Dseed=} for the
 * same again.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class InterpreterFuzzTest {
    private static final int MUTATIONS = Integer.getInteger("mutations", 3_000);
    private static final Limits LIMITS = new Limits(300, 300, 30_000, 60_000, 3, 4, 31_536_000, 300);
    private static final ExpressionLimits EXPRESSIONS = new ExpressionLimits(100, 100_000, 3_000, 20_000, 500);
    private static final int SIGNALS_MAX = 60;

    private static final List<JsonNode> VALUES = List.of(
            Evaluations.json(
                    "{'n': 3, 's': 'x,y', 'items': [1, {'n': 2}, 'z'], 'b': true, 't': '2016-08-18T17:33:00Z', 'o': {'k': null}}"
                            .replace('\'', '"')),
            Evaluations.json("[1, [2], {}, null, -0.5]"),
            Evaluations.json("{}"),
            Evaluations.json("12345678901234567890"),
            Evaluations.json("\"text\""));

    private final List<JsonNode> definitions = new ArrayList<>(Definitions.all());
    private final List<JsonNode> inputs = new ArrayList<>(VALUES);
    private final List<String> texts = new ArrayList<>(List.of("$", "$.n", "{% $states.input %}", "States.ALL"));

    @Test
    void everythingEndsOrIsRefused() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("InterpreterFuzzTest: -Dseed=" + seed);
        var random = new Random(seed);
        collect(random);
        var ran = 0;
        var statuses = new HashSet<Object>();
        for (var i = 0; i < MUTATIONS; i++) ran += ran(random.nextLong(), statuses) ? 1 : 0;
        System.out.printf("InterpreterFuzzTest: %s mutations, %s ran, ending as %s%n", MUTATIONS, ran, statuses);
        assertThat(ran).as("definitions that were taken").isGreaterThan(MUTATIONS / 20);
    }

    private void collect(Random random) {
        for (var i = 0; i < 100; i++) definitions.add(new RandomMachines(new Random(random.nextLong())).next());
        for (var folder : List.of("executions", "mocked"))
            for (var recording : Recordings.ifAnyIn(folder)) {
                definitions.add(recording.body().get("definition"));
                inputs.add(recording.body().path("input"));
            }
        inputs.removeIf(input -> input.isMissingNode() || input.toString().length() > 5_000);
        definitions.removeIf(
                definition -> !definition.isObject() || definition.toString().length() > 20_000);
        for (var definition : definitions) collectTexts(definition);
    }

    private void collectTexts(JsonNode value) {
        if (value.isTextual() && value.textValue().length() < 300) texts.add(value.textValue());
        value.forEach(this::collectTexts);
    }

    private boolean ran(long seed, Set<Object> statuses) {
        var random = new Random(seed);
        var mutations = new Mutations(seed);
        var definition = mutated(mutations, random);
        var input = mutations.value(mutations.any(inputs), VALUES);
        try {
            // A journal's definitions are read whatever is wrong with them, and run like those that are accepted now.
            var recalled = AslParser.recall(definition.toString(), MachineType.STANDARD, EXPRESSIONS);
            var parsed = AslParser.parse(definition.toString(), MachineType.STANDARD, EXPRESSIONS);
            if (!(parsed instanceof Parsed.Accepted)) return false;
            var live = new LiveMachine(recalled, LIMITS, random, () -> mutations.value(mutations.any(VALUES), inputs));
            live.runThrough(input, SIGNALS_MAX);
            statuses.add(live.execution.status());
            return true;
        } catch (Throwable bug) {
            throw new AssertionError("One of seed %s: %s over %s".formatted(seed, definition, input), bug);
        }
    }

    private JsonNode mutated(Mutations mutations, Random random) {
        var definition = mutations.any(definitions);
        return switch (random.nextInt(4)) {
            case 0 -> definition;
            case 1 -> mutations.value(definition, definitions);
            default -> mutations.textWithin(definition, texts);
        };
    }
}
