package dev.clix.workflow.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aDefinitionWithoutFaultIsNotSpokenOf() throws IOException {
        assertThat(validate("{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}"))
                .isZero();
        assertThat(told(out)).isEmpty();
        assertThat(told(err)).isEqualTo("Nothing found in 1 file\n");
    }

    @Test
    void aProblemIsToldWithItsPlace() throws IOException {
        assertThat(validate("""
                {"StartAt": "A",
                 "States": {
                  "A": {"Type": "Pass",
                        "Next": "B"}}}
                """)).isEqualTo(1);
        assertThat(told(out)).contains(file("file") + ":4:9: error: ").contains("[MISSING_TRANSITION_TARGET]");
    }

    @Test
    void yamlHasPlacesToo() throws IOException {
        assertThat(validate("""
                StartAt: A
                States:
                  A:
                    Type: Pass
                    Next: B
                """)).isEqualTo(1);
        assertThat(told(out)).contains(file("file") + ":5:5: error: ");
    }

    @Test
    void aTemplatesMachinesAreToldApart() throws IOException {
        assertThat(validate("""
                Resources:
                  Orders:
                    Type: AWS::Serverless::StateMachine
                    Properties:
                      Definition:
                        StartAt: A
                        States:
                          A:
                            Type: Pass
                            Next: B
                """)).isEqualTo(1);
        assertThat(told(out)).contains(file("file") + ":10:13: error: Orders: ");
    }

    @Test
    void aTextThatIsNeitherJsonNorYamlIsToldWithItsPlace() throws IOException {
        assertThat(validate("{\"StartAt\": \"A\",\n  \"States\" {}}")).isEqualTo(1);
        assertThat(told(out)).contains(file("file") + ":2:").contains("error: ");
    }

    @Test
    void mocksAreChecked() throws IOException {
        assertThat(validate("""
                {"StateMachines": {"M": {"TestCases": {
                  "Good": {
                    "Pay": "Nothing"}}}},
                 "MockedResponses": {}}
                """)).isEqualTo(1);
        assertThat(told(out))
                .isEqualTo(file("file")
                        + ":3:5: error: there are no MockedResponses named 'Nothing' [MOCK_CONFIGURATION]\n");
    }

    @Test
    void aDoubtIsAWarningUnlessOneIsStrict() throws IOException {
        var doubtful = """
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"x.$": "$.list[1:-1]"}, "End": true}}}
                """;
        assertThat(validate(doubtful)).isZero();
        assertThat(told(out)).contains(": warning: ").contains("[SLICE_FROM_BOTH_ENDS]");
        assertThat(validate(doubtful, "--strict")).isEqualTo(1);
    }

    @Test
    void programsReadJsonOrSarif() throws IOException {
        var broken = "{\"StartAt\": \"B\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}";
        validate(broken, "--json");
        var finding = new ObjectMapper().readTree(told(out)).get(0);
        assertThat(finding.path("line").asInt()).isEqualTo(1);
        assertThat(finding.path("severity").asText()).isEqualTo("error");
        out.reset();
        validate(broken, "--sarif");
        var run = new ObjectMapper().readTree(told(out)).path("runs").get(0);
        var result = run.path("results").get(0);
        assertThat(result.path("level").asText()).isEqualTo("error");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo(file("file"));
        assertThat(run.at("/tool/driver/rules/0/id").asText())
                .isEqualTo(result.path("ruleId").asText());
    }

    @Test
    void aFileThatIsNotThereIsNoFinding() {
        assertThat(run(file("none"))).isEqualTo(2);
        assertThat(told(err)).contains("there is no such file");
        assertThat(run()).isEqualTo(2);
    }

    private int validate(String text, String... options) throws IOException {
        Files.writeString(folder.resolve("file"), text);
        var arguments = new ArrayList<>(List.of(options));
        arguments.add(file("file"));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return ValidateCommand.run(List.of(arguments), new ByteArrayInputStream(new byte[0]), print(out), print(err));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static String told(ByteArrayOutputStream from) {
        return from.toString(StandardCharsets.UTF_8);
    }
}
