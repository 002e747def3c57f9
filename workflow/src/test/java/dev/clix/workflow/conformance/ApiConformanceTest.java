package dev.clix.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The recorded sequences of API calls. */
class ApiConformanceTest {
    @Test
    void theApiAnswersAsAwsDid() {
        var folder = CaseFolder.find();
        assumeTrue(
                folder.isPresent(),
                "No recorded API calls: there is no ../shared/conformance, and -Dconformance.dir= names none");
        var outcomes = CaseFolder.read(folder.get()).stream()
                .filter(recorded -> List.of("api", "testState").contains(recorded.kind()))
                .flatMap(recorded -> Conformance.run(recorded).stream())
                .toList();
        var table = new ConformanceTable(outcomes);
        System.out.println(table);

        assertThat(table.byTier()).isNotEmpty();
        table.byTier()
                .forEach((tier, group) -> assertThat(
                                group.stream().filter(Outcome::isEqual).count())
                        .as(tier)
                        .isGreaterThanOrEqualTo(Math.round(0.95 * group.size())));
    }
}
