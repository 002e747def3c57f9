package dev.clix.workflow.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {
    @TempDir
    Path folder;

    @WorkflowTest("order.asl.json")
    static final class Some {
        @WorkflowTest
        void busy(Workflow order) {
            order.mock("Charge").fail("Busy").then(Map.of("items", List.of(1, 2)));
            order.mock("Pack").answer("packed");
            order.mock("Send").answer("sent");
            order.start("{}").end();
        }

        @WorkflowTest("wait.asl.json")
        void over(Workflow workflow) {
            workflow.start("{\"done\":true}").end();
        }
    }

    static final class Others {
        @WorkflowTest("order.asl.json")
        void refused(Workflow order) {
            order.mock("Charge").fail("Broke");
            order.start("{}").end();
        }
    }

    private JsonNode report(Class<?>... classes) throws IOException {
        Launched.run(Map.of("clix.coverage", folder.toString()), classes);
        return new ObjectMapper().readTree(folder.resolve("coverage.json").toFile());
    }

    private static List<String> missed(JsonNode machine) {
        return StreamSupport.stream(machine.spliterator(), false)
                .flatMap(kind -> StreamSupport.stream(kind.path("missed").spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void statesTransitionsChoicesRetriersAndCatchersAreCounted() throws IOException {
        var machines = report(Some.class).path("machines");
        assertThat(machines)
                .extracting(machine -> machine.path("name").asText())
                .containsExactly("order", "wait");
        assertThat(missed(machines.get(0))).containsExactly("Refused", "Pack Retry Torn", "Charge Catch States.ALL");
        assertThat(missed(machines.get(1))).containsExactly("Wait", "Answer", "Wait → Answer", "Ready → Wait");
        assertThat(machines.get(0).at("/states/all").intValue()).isEqualTo(5);
        assertThat(machines.get(0).at("/states/reached").intValue()).isEqualTo(4);
    }

    @Test
    void allTestsOfARunCountTogether() throws IOException {
        var report = report(Some.class, Others.class);
        assertThat(missed(report.path("machines").get(0))).containsExactly("Pack Retry Torn");
        assertThat(report.path("machines").get(0).path("percent").doubleValue()).isEqualTo(90.0);
        assertThat(Files.readString(folder.resolve("index.html")))
                .contains("<h2>order: 90.0 %</h2>")
                .contains("<li class=\"reached\">Charge ×2</li>")
                .contains("<li class=\"missed\">Pack Retry Torn</li>");
    }

    @Test
    void aRunThatReachesTooLittleFails() {
        var parameters = Map.of("clix.coverage", folder.toString(), "clix.coverage.minimum", "95");
        assertThat(Launched.run(parameters, Some.class, Others.class).failures().get("JUnit Jupiter"))
                .startsWith("Expected tests to reach at least 95.0 % of their workflows, but they reached ")
                .contains("\n  order: Pack Retry Torn");
        var enough = Map.of("clix.coverage", folder.toString(), "clix.coverage.minimum", "50");
        assertThat(Launched.run(enough, Some.class, Others.class).failures()).isEmpty();
    }

    @Test
    void nothingIsWrittenUnlessAsked() {
        Launched.run(Some.class);
        assertThat(folder).isEmptyDirectory();
    }
}
