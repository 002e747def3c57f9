package dev.clix.workflow.asl.internal.jsonata.differential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Generated expressions end here as in JSONata's reference, but where a {@link KnownDifference} says so. Where Node.js and npm
 * are found the reference is asked, else what it said of the expressions of one seed. {@code -Djsonata.expressions=200000}
 * takes more of them, {@code -Dseed=} others, {@code -Djsonata.record=true} records what the reference says.
 */
class JsonataDifferentialTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN_MAX = 20;

    private final Expressions expressions = Expressions.of(
            Long.getLong("seed", RecordedOutcomes.SEED),
            Integer.getInteger("jsonata.expressions", RecordedOutcomes.COUNT));
    private final EnumMap<KnownDifference, Integer> known = new EnumMap<>(KnownDifference.class);

    @Test
    void expressionsEndAsInTheReferenceButWhereADifferenceHasAName() throws Exception {
        var reference = reference();
        assertThat(reference).hasSize(expressions.texts().size());
        var input = JSON.readTree(JsonataDifferentialTest.class.getResourceAsStream("input.json"));
        var differences = new ArrayList<String>();
        for (var i = 0; i < reference.size(); i++) compare(i, reference.get(i), input, differences);
        System.out.println("JsonataDifferentialTest: of %s expressions %s differ in a way that has no name; named: %s"
                .formatted(reference.size(), differences.size(), known));
        assertThat(differences.stream().limit(SHOWN_MAX))
                .as("-Dseed=" + expressions.seed())
                .isEmpty();
    }

    private List<String> reference() throws IOException, InterruptedException {
        try {
            var outcomes = NodeReference.outcomes(expressions.texts());
            System.out.println("JsonataDifferentialTest: -Dseed=%s, held against node".formatted(expressions.seed()));
            if (Boolean.getBoolean("jsonata.record")) RecordedOutcomes.write(expressions, outcomes);
            return outcomes;
        } catch (NodeReference.Missing missing) {
            System.out.println("JsonataDifferentialTest: -Dseed=%s, held against recorded outcomes, since %s"
                    .formatted(expressions.seed(), missing.getMessage()));
            return RecordedOutcomes.of(expressions);
        }
    }

    private void compare(int i, String line, JsonNode input, List<String> differences) throws IOException {
        var expression = expressions.texts().get(i);
        var there = Outcome.recorded(JSON.readTree(line));
        var here = Outcome.here(expression, input);
        if (there.isAs(here)) return;
        KnownDifference.of(expression, there, here)
                .ifPresentOrElse(
                        difference -> known.merge(difference, 1, Integer::sum),
                        () -> differences.add("%n%s%n  there %s%n  here  %s".formatted(expression, there, here)));
    }

    /** So that the build is the same with Node.js and without. */
    @Test
    void recordedOutcomesAreOfTheExpressionsThatAreGenerated() throws IOException {
        var recorded = RecordedOutcomes.of(Expressions.of(RecordedOutcomes.SEED, RecordedOutcomes.COUNT));
        assertThat(recorded).hasSize(RecordedOutcomes.COUNT);
    }

    @Test
    void everyDifferenceThatHasANameIsTold() throws IOException {
        var page = Files.readString(Path.of("..", "..", "docs", "asl-support.md"));
        for (var difference : KnownDifference.values()) assertThat(page).contains("`" + difference + "`");
    }
}
