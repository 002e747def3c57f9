package dev.clix.workflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFolderTest {
    private static final String CASE = """
            {"kind": "execution", "tier": "pure", "category": "own", "input": {"n": 1}, "expected": {"output": {"n": %s}},
             "definition": {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}}""";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ |own.json to be JSON, but: ",
                "[]|own.json to be a JSON object",
                "{}|own.json to be of kind execution, ",
                "{'kind':'execution','source':{'recordedDate':'some other day'}}|own.json to be a case that can be run, but: "
            })
    void whatIsNoCaseIsNamedAndTheOthersAreRun(String content, String message) throws IOException {
        write("own.json", content.replace('\'', '"'));
        write("sound.json", CASE.formatted(1));
        var report = Conformance.run(folder);
        assertThat(report.outcomes()).hasSize(1);
        assertThat(report.unreadable()).singleElement().asString().contains(message);
        assertThat(report)
                .asString()
                .contains("Not run: expected " + report.unreadable().get(0));
        assertThat(report.isAsExpected()).isFalse();
    }

    @Test
    void casesOfOnesOwnAreRun() throws IOException {
        write("equal.json", CASE.formatted(1));
        write("other.json", CASE.formatted(2));
        assertThat(Conformance.run(folder).toString())
                .contains("execution own                                   2      1   50.0 %")
                .contains("own/other")
                .doesNotContain("own/equal");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("executions")).resolve(name), content);
    }
}
