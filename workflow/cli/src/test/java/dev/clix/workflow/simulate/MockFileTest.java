package dev.clix.workflow.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file of mocks is edited while the simulator runs. */
@Timeout(60)
class MockFileTest {
    private static final String MACHINE = """
            {"StartAt": "Pay", "States": {"Pay": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
              "Parameters": {"FunctionName": "pay"}, "Next": "Wait"},
              "Wait": {"Type": "Wait", "Seconds": 60, "Next": "Again"},
              "Again": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
              "Parameters": {"FunctionName": "pay"}, "End": true}}}""";

    @TempDir
    private Path directory;

    private Path file;
    private ClockedSimulator simulator;
    private String machine;

    @BeforeEach
    void start() throws Exception {
        file = directory.resolve("mocks.json");
        write(mocks("first"));
        simulator = started();
        machine = simulator.machine("Order", MACHINE);
    }

    private ClockedSimulator started() throws Exception {
        return new ClockedSimulator(
                "--time",
                "frozen",
                "--mocks",
                file.toString(),
                "--journal",
                directory.resolve("journal").toString());
    }

    @AfterEach
    void stop() throws Exception {
        simulator.close();
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    private static String mocks(String answer) {
        return """
                {"StateMachines": {"Order": {"TestCases": {"Case": {"Pay": "Paid", "Again": "Paid"}}}},
                 "MockedResponses": {"Paid": {"0-9": {"Return": "%s"}}}}""".formatted(answer);
    }

    private String answer() {
        return ended(simulator.start(machine + "#Case"));
    }

    private String ended(String execution) {
        simulator.clock("/advance", "{\"by\": 60}");
        var described = simulator.describe(execution);
        return described.path("output").asText(described.path("cause").asText());
    }

    @Test
    void mockFilesAreReadAgainWhenTheyChange() throws Exception {
        assertThat(answer()).isEqualTo("\"first\"");
        write(mocks("other"));
        assertThat(answer()).isEqualTo("\"other\"");
        assertThat(simulator.lines)
                .filteredOn(line -> line.contains("is read again"))
                .hasSize(1);
    }

    /** A file of the same size and age differs only in the key that the file system gives it. */
    @Test
    void aFileThatTakesThePlaceOfTheOneBeforeIsRead() throws Exception {
        var other = Files.writeString(directory.resolve("other.json"), mocks("third"));
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);

        assertThat(answer()).isEqualTo("\"third\"");
    }

    @Test
    void aBrokenEditLeavesThingsAsTheyWereAndSaysSoOnce() throws Exception {
        write("{\"StateMachines\": ");
        assertThat(answer()).isEqualTo("\"first\"");
        assertThat(answer()).isEqualTo("\"first\"");
        assertThat(simulator.lines)
                .filteredOn(line -> line.contains("stays what it was"))
                .singleElement()
                .asString()
                .contains("mocks.json", "The mock configuration is not JSON");

        write(mocks("mended"));
        assertThat(answer()).isEqualTo("\"mended\"");
    }

    @Test
    void aFileThatIsGoneLeavesThingsAsTheyWere() throws Exception {
        Files.delete(file);
        assertThat(answer()).isEqualTo("\"first\"");
        assertThat(simulator.lines)
                .filteredOn(line -> line.contains("there is no such file"))
                .hasSize(1);
    }

    @Test
    void anExecutionKeepsToTheAnswersItBeganWith() throws Exception {
        var execution = simulator.start(machine + "#Case");
        write(mocks("later"));
        assertThat(answer()).isEqualTo("\"later\"");
        assertThat(ended(execution)).isEqualTo("\"first\"");
    }

    @Test
    void anExecutionWhoseTestCaseIsGoneAfterARestartFailsAndKeepsNobodyFromStarting() throws Exception {
        var execution = simulator.start(machine + "#Case");
        simulator.clock("/advance", "{\"by\": 1}");
        simulator.close();
        write(mocks("x").replace("Case\"", "Other\""));
        simulator = started();

        assertThat(ended(execution))
                .isEqualTo("Test case 'Case' is in the mock configuration no more, but state 'Again' is called");
    }
}
