package dev.clix.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Executions and definitions against what AWS was recorded to do. */
class ConformanceTest {
    /** What has to be equal, by tier; docs/asl-support.md explains what is not. */
    private static final Map<String, Double> GOALS = Map.of(
            "execution pure", 0.995,
            "execution activity", 1.0,
            "execution mockable", 0.95,
            "validation -", 1.0);

    @Test
    void executionsEndAsOnAws() {
        var folder = CaseFolder.find();
        assumeTrue(
                folder.isPresent(),
                "No recorded cases: there is no ../shared/conformance, and -Dconformance.dir= names none");
        var outcomes = CaseFolder.read(folder.get()).stream()
                .filter(recorded -> List.of("execution", "validation").contains(recorded.kind()))
                .flatMap(recorded -> Conformance.run(recorded).stream())
                .toList();
        var table = new ConformanceTable(outcomes);
        System.out.println(table);
        GOALS.forEach((tier, goal) -> {
            var group = table.byTier().getOrDefault(tier, List.of());
            assertThat(group).as(tier).isNotEmpty();
            var equal = group.stream().filter(Outcome::isEqual).count();
            assertThat((double) equal).as(tier).isGreaterThanOrEqualTo(goal * group.size());
        });
    }
}
