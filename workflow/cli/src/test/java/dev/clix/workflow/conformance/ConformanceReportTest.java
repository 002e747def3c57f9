package dev.clix.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gate itself: it lets some reports through, and others not. */
class ConformanceReportTest {
    private static final String FILE = "executions/own.json";
    private static final String CASE = """
            {"kind": "execution", "tier": "pure", "category": "own", "input": {"n": 1}, "expected": {"output": {"n": %s, "m": %s}},
             "definition": {"StartAt": "A", "States": {"A": {"Type": "Pass", "Result": {"n": 1, "m": 1}, "End": true}}}}""";

    private static final String SERVICE = """
            {"kind": "execution", "tier": "service", "category": "own", "needs": ["lambda"], "input": {"n": 1},
             "resources": {"lambda": [{"functionArn": "arn:aws:lambda:us-east-1:111111111111:function:echo", "sourceFile": "lambdafunctions/id_function.py"}]},
             "definition": {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "%s", "End": true}}}, "expected": {"output": {"n": %s}}}""";

    private static final KnownDifference KNOWN =
            new KnownDifference(FILE, "output.n: 1 instead of 2", "It is meant to be one.");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            executions | {"kind":"execution","tier":"pure","input":{"n":1},"expected":{"output":{"n":1}},"definition":{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}} | output":{"n":1 | output":{"n":2
            executions | {"kind":"execution","tier":"pure","input":1,"expected":{"status":"SUCCEEDED"},"definition":{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}} | SUCCEEDED | FAILED
            api        | {"kind":"api","operations":[{"id":"1","operation":"CreateActivity","args":{"name":"a"},"response":{"activityArn":"arn:<partition>:states:<region>:111111111111:activity:a","creationDate":"datetime"}}]} | activity:a" | activity:b"
            api        | {"kind":"api","operations":[{"id":"1","operation":"ListActivities","args":{},"response":{"activities":[]}},{"id":"2","operation":"CreateActivity","args":{"name":"a"}}]} | [] | [{}]
            test_state | {"kind":"testState","args":{"definition":"{\\"Type\\":\\"Succeed\\"}","input":"{}"},"expected":{"response":{"output":{},"status":"SUCCEEDED"}}} | SUCCEEDED | FAILED
            validation | {"kind":"validation","operation":"ValidateStateMachineDefinition","args":{"definition":"{}"},"expected":{"response":{"result":"FAIL","truncated":false,"diagnostics":[{"severity":"ERROR","code":"SCHEMA_VALIDATION_FAILED","location":"/","message":"These fields are required: [States, StartAt]"}]}}} | FAIL", | OK",
            """)
    void aCaseThatIsTamperedWithIsComplainedOf(String kind, String sound, String what, String by) throws IOException {
        write(kind, sound);
        assertThat(Conformance.run(folder, List.of()).complaints()).isEmpty();
        assertThat(sound).contains(what);
        write(kind, sound.replace(what, by));
        assertThat(Conformance.run(folder, List.of()).complaints())
                .singleElement()
                .asString()
                .startsWith("Differs: ");
    }

    @Test
    void aKnownDifferenceIsToldWithItsReason() throws IOException {
        write("executions", CASE.formatted(2, 1));
        var report = Conformance.run(folder, List.of(KNOWN));
        assertThat(report.isAsExpected()).isTrue();
        assertThat(report).asString().contains(FILE, "output.n: 1 instead of 2", "It is meant to be one.");
    }

    @Test
    void anyOtherDifferenceOfTheSameCaseIsComplainedOf() throws IOException {
        write("executions", CASE.formatted(3, 1));
        assertThat(complaints())
                .containsExactly(
                        "Differs: own/own: output.n: 1 instead of 3",
                        "Known to differ, but does not any more: executions/own.json: output.n: 1 instead of 2");
        write("executions", CASE.formatted(2, 2));
        assertThat(complaints()).containsExactly("Differs: own/own: output.m: 1 instead of 2");
    }

    @Test
    void aKnownDifferenceThatIsNoMoreIsComplainedOf() throws IOException {
        write("executions", CASE.formatted(1, 1));
        assertThat(complaints())
                .containsExactly(
                        "Known to differ, but does not any more: executions/own.json: output.n: 1 instead of 2");
    }

    @Test
    void ofACaseThatIsNotThereNothingIsSaid() throws IOException {
        write("executions/deeper", CASE.formatted(1, 1));
        assertThat(complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:lambda:us-east-1:111111111111:function:other, false",
        "arn:aws:lambda:us-east-1:111111111111:function:echo, true",
        "arn:aws:states:::lambda:invoke, false"
    })
    void aCaseWhoseFunctionsAnsweredUnseenIsLeftOutByName(String resource, boolean isRun) throws IOException {
        write("executions", SERVICE.formatted(resource, 1));
        var report = Conformance.run(folder, List.of());
        assertThat(report.isAsExpected()).isTrue();
        assertThat(report.outcomes())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.isEqual()).isEqualTo(isRun));
        assertThat(report.toString().contains("Left out: own/own: ")).isNotEqualTo(isRun);
    }

    @Test
    void aCaseThatCanBeRunIsNotLeftOutWhateverComesOfIt() throws IOException {
        write("executions", SERVICE.formatted("arn:aws:lambda:us-east-1:111111111111:function:echo", 3));
        assertThat(complaints()).contains("Differs: own/own: output.n: 1 instead of 3");
    }

    @Test
    void everyKnownDifferenceHasItsReason() {
        assertThat(KnownDifferences.ALL)
                .allSatisfy(known -> assertThat(known.reason()).endsWith("."));
    }

    private List<String> complaints() {
        return Conformance.run(folder, List.of(KNOWN)).complaints();
    }

    private void write(String kind, String content) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve(kind)).resolve("own.json"), content);
    }
}
