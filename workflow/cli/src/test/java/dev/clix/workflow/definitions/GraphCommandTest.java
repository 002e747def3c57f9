package dev.clix.workflow.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphCommandTest {
    private static final String DEFINITION = """
            {"StartAt": "Pay", "States": {
              "Pay": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Done",
                "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Refund"}]},
              "Done": {"Type": "Succeed"},
              "Refund": {"Type": "Fail", "Error": "NotPaid"}}}
            """;

    private static final String TEMPLATE = """
            Resources:
              First:
                Type: AWS::Serverless::StateMachine
                Properties:
                  Definition: {StartAt: One, States: {One: {Type: Succeed}}}
              Second:
                Type: AWS::Serverless::StateMachine
                Properties:
                  Name: the-other
                  Definition: {StartAt: Two, States: {Two: {Type: Succeed}}}
            """;

    private static final String HISTORY = """
            {"events": [
              {"id": 3, "previousEventId": 2, "type": "TaskScheduled", "timestamp": 2.5},
              {"id": 2, "previousEventId": 1, "type": "TaskStateEntered", "timestamp": "2026-12-01T00:00:00+00:00",
                "stateEnteredEventDetails": {"name": "Pay"}},
              {"id": 4, "previousEventId": 3, "type": "SomethingNew", "timestamp": 3},
              {"id": 1, "previousEventId": 0, "type": "ExecutionStarted", "timestamp": 1}]}
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void files() throws IOException {
        write("machine.json", DEFINITION);
        write("template.yaml", TEMPLATE);
        write("history.json", HISTORY);
    }

    @Test
    void aTerminalIsWrittenToByDefault() {
        assertThat(run(file("machine.json"))).isZero();
        assertThat(told(out)).isEqualTo("""
                      (start)
                         │
                         ▼
                ┌─────────────────┐
                │ Pay             ├╌╌╌┐
                │ lambda · invoke │   ╎
                └────────┬────────┘   ╎
                         │            ╎
                         ▼            ╎
                    ┌─────────┐       ╎
                    │ Done    │   any error
                    │ Succeed │       ╎
                    └────┬────┘       ╎
                         │            ╎
                         ▼            ▼
                       (end)     ┌─────────┐
                                 │ Refund  │
                                 │ NotPaid │
                                 └─────────┘
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"--svg | <svg", "--mermaid | flowchart TD", "--dot | digraph {", "--text | ▼", "--ascii | v"})
    void eachFormIsAskedForByAnOption(String option, String expected) {
        assertThat(run(file("machine.json"), option)).isZero();
        assertThat(told(out)).contains(expected).contains("Pay");
    }

    @Test
    void anOutputFilesEndingTellsTheForm() throws IOException {
        assertThat(run(file("machine.json"), "-o", file("machine.svg"))).isZero();
        assertThat(Files.readString(folder.resolve("machine.svg")))
                .startsWith("<?xml")
                .contains("<svg");
        assertThat(told(out)).isEmpty();
    }

    @Test
    void aHistoryIsLaidOverWithWhateverEventsItHas() {
        assertThat(run(file("machine.json"), "--svg", "--execution", file("history.json")))
                .isZero();
        assertThat(told(out)).contains("data-status=\"running\"", "execution running");
        out.reset();
        assertThat(run(file("machine.json"), "--svg", "--execution", file("history.json"), "--event", "1"))
                .isZero();
        assertThat(told(out)).doesNotContain("data-status=\"running\"");
    }

    @Test
    void aTemplatesMachineIsNamedByEitherName() {
        for (var name : List.of("Second", "the-other")) {
            out.reset();
            assertThat(run(file("template.yaml"), "--machine", name)).isZero();
            assertThat(told(out)).contains("Two").doesNotContain("One");
        }
    }

    @Test
    void theStandardInputIsRead() {
        assertThat(GraphCommand.run(
                        List.of("-"),
                        new ByteArrayInputStream(DEFINITION.getBytes(StandardCharsets.UTF_8)),
                        print(out),
                        print(err)))
                .isZero();
        assertThat(told(out)).contains("Pay");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "template.yaml                          | 2 | Expected --machine to name one of First, Second",
                "template.yaml --machine Third          | 2 | but found 'Third'",
                "none.json                              | 1 | there is no such file",
                "machine.json --svg --dot               | 2 | Expected one form, but found --svg and --dot",
                "machine.json template.yaml             | 2 | Expected one file",
                "machine.json --colour                  | 2 | Expected an option, but found '--colour'",
                "machine.json --machine                 | 2 | Expected a value after --machine",
                "machine.json --execution template.yaml | 2 | Expected '%s/template.yaml' to be JSON, but at line 1, column",
                "machine.json --execution machine.json  | 2 | Expected '%s/machine.json' to have a list 'events'",
                "torn.json                              | 1 | at line 1, column",
            })
    void refusalsSayWhatWasExpected(String typed, int exit, String expected) throws IOException {
        write("torn.json", "{\"StartAt\": ");
        var arguments = typed.strip().replaceAll("(\\w+\\.(?:json|yaml))", folder + "/$1");
        assertThat(run(arguments.split("\\s+"))).isEqualTo(exit);
        assertThat(told(err)).startsWith("clix graph: ").contains(expected.replace("%s", folder.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"template.yaml", "dev/clix/server/game/dice/template.yaml"})
    void theGamesOfTheServerAreDrawn(String template) {
        assertThat(run("../../server/src/main/resources/" + template)).isZero();
        assertThat(told(out)).contains("WaitingForPlayers", "activity · ");
    }

    @Test
    void helpTellsEachOption() {
        assertThat(run("--help")).isZero();
        assertThat(told(out))
                .contains("--svg", "--mermaid", "--dot", "--text", "--ascii", "--machine", "--execution", "--fold");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... arguments) {
        return GraphCommand.run(List.of(arguments), new ByteArrayInputStream(new byte[0]), print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static String told(ByteArrayOutputStream from) {
        return from.toString(StandardCharsets.UTF_8);
    }
}
