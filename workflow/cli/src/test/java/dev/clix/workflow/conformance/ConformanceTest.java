package dev.clix.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.asl.Recordings;
import org.junit.jupiter.api.Test;

/** Executions, definitions, sequences of calls and calls of TestState against what AWS was recorded to do. */
class ConformanceTest {
    @Test
    void nothingDiffersFromAwsButWhatIsKnownTo() {
        var report = Conformance.run(Recordings.folder());
        System.out.println(report);
        assertThat(report.complaints()).isEmpty();
        assertThat(report.outcomes()).isNotEmpty();
    }
}
