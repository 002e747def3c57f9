package dev.clix.workflow.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.workflow.simulator.StepFunctionsSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are written of executions: a report when a test fails, and golden histories. */
class FailureReportTest {
    @TempDir
    Path folder;

    @BeforeEach
    void use() {
        System.setProperty("clix.reports", folder.toString());
        System.setProperty("clix.golden", folder.toString());
    }

    @AfterEach
    void restore() {
        List.of("clix.reports", "clix.golden", "clix.golden.update").forEach(System::clearProperty);
    }

    static final class Failing {
        static boolean fails = true;

        @WorkflowTest("order.asl.json")
        void isRefused(Workflow order) {
            order.mock("Charge").fail("Busy").times(3).fail("Broke");
            order.start("{}").end();
            if (fails) throw new AssertionError("on purpose");
        }
    }

    @Test
    void aFailedTestHasAReportUntilItPasses() throws IOException {
        Failing.fails = true;
        var printed = Launched.run(Failing.class).printed();
        var file = folder.resolve(Failing.class.getName() + ".isRefused.md");
        assertThat(printed).contains("With pictures: " + file);
        assertThat(Files.readString(file))
                .contains("\nCharge ×4 → Refused: FAILED\n")
                .contains("```mermaid\nflowchart TD\n")
                .contains("s0[\"Charge\"]")
                .contains("subgraph s1[\"Items\"]")
                .contains("s0 -.-> s1\n")
                .contains("s0 ==>|\"States.ALL\"| s4\n")
                .contains("class s4 last\n")
                .contains("+1m10s  Refused  ");
        Failing.fails = false;
        Launched.run(Failing.class);
        assertThat(file).doesNotExist();
    }

    private static WorkflowRun sent(Workflow order) {
        order.mock("Charge").fail("Busy").then(Map.of("items", List.of(1)));
        order.mock("Pack").answer("packed");
        order.mock("Send").answerJson("{\"MessageId\":\"1\",\"MD5OfMessageBody\":\"m\"}");
        var run = order.start("{}");
        run.end();
        return run;
    }

    @WorkflowTest("order.asl.json")
    void aHistoryIsTheSameEachTime(Workflow order, StepFunctionsSimulator simulator) throws IOException {
        System.setProperty("clix.golden.update", "");
        sent(order).matchesGolden("sent");
        System.clearProperty("clix.golden.update");
        assertThat(Files.readString(folder.resolve("sent.txt")))
                .startsWith("SUCCEEDED arn:aws:states:us-east-1:123456789012:execution:order:uuid-1\n")
                .contains("+10s  Charge  LambdaFunctionSucceeded");
        assertThatCode(() -> sent(order).matchesGolden("sent")).doesNotThrowAnyException();
    }

    @WorkflowTest("order.asl.json")
    void aHistoryThatDiffersIsToldByItsFirstLine(Workflow order) throws IOException {
        var run = sent(order);
        assertThatThrownBy(() -> run.matchesGolden("other"))
                .isInstanceOf(AssertionError.class)
                .hasMessageEndingWith("but there is none: -Dclix.golden.update writes it");
        Files.writeString(folder.resolve("other.txt"), "SUCCEEDED something else\n");
        assertThatThrownBy(() -> run.matchesGolden("other"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("but it differs in line 1:")
                .hasMessageContaining("expected: SUCCEEDED something else");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a b", "C:\\temp", "with(int)[1]"})
    void aReportsNameIsOneFiles(String test) {
        var printed = FailureReport.of(test);
        printed.delete();
        try (var simulator = StepFunctionsSimulator.builder().start()) {
            assertThat(printed.write(simulator).orElseThrow().getParent()).isEqualTo(folder);
        }
    }
}
