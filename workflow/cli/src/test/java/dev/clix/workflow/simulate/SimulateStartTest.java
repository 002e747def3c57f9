package dev.clix.workflow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.clix.workflow.simulator.StepFunctionsSimulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The words for a command that was typed wrong. */
class SimulateStartTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frobnicate | Expected an option, but found 'frobnicate'; --help tells them all",
                "--template=x --prot 1 | Expected an option, but found '--prot'; did you mean --port? --help tells them all",
                "--tiem=skip | Expected an option, but found '--tiem'; did you mean --time? --help tells them all",
                "--require-signatures | Expected an option, but found '--require-signatures'; did you mean --require-signature? --help tells them all",
                "--throttle=yes | Expected --throttle to stand alone, but found 'yes'",
                "--host= | Expected --host not to be empty, but found ''",
                "--port x | Expected --port to be a number up to 65535, but found 'x'",
                "--template | Expected a value after --template, but there is none",
                "--template --port 8083 | Expected a value after --template, but there is the option --port",
                "--time never | Expected --time to be one of [wall, skip, skip-all, frozen], but found 'never'",
                "--tasks ftp://x | Expected --tasks to be a URL, with nothing but {name}, {qualifier}, {service} and {action} in braces, but found 'ftp://x'",
                "--tasks localhost:3001 | Expected --tasks to be a URL, with nothing but {name}, {qualifier}, {service} and {action} in braces, but found 'localhost:3001'",
                "--tasks http:///path | Expected --tasks to be a URL, with nothing but {name}, {qualifier}, {service} and {action} in braces, but found 'http:///path'",
                "--tasks http://a^b/ | Expected --tasks to be a URL, with nothing but {name}, {qualifier}, {service} and {action} in braces, but found 'http://a^b/'",
                "--tasks http://x/{nmae} | Expected --tasks to be a URL, with nothing but {name}, {qualifier}, {service} and {action} in braces, but found 'http://x/{nmae}'",
                "--tasks http://x/{name | Expected --tasks to be a URL, with nothing but {name}, {qualifier}, {service} and {action} in braces, but found 'http://x/{name'",
                "--tasks http://x/{{name}} | Expected --tasks to be a URL, with nothing but {name}, {qualifier}, {service} and {action} in braces, but found 'http://x/{{name}}'",
                "--tasks http://x/name} | Expected --tasks to be a URL, with nothing but {name}, {qualifier}, {service} and {action} in braces, but found 'http://x/name}'",
                "--tasks= | Expected --tasks to be a URL, with nothing but {name}, {qualifier}, {service} and {action} in braces, but found ''",
                "--buckets nowhere | Expected --buckets to be a directory that is there, but found 'nowhere'",
                "--journal= | Expected --journal to be a directory, but found ''",
                "--region nowhere | Expected --region to be a region like us-east-1, but found 'nowhere'",
                "--account 12 | Expected --account to be twelve digits, but found '12'",
            })
    void optionsThatMakeNoSense(String typed, String told) {
        assertThatThrownBy(() -> SimulateOptions.parse(List.of(typed.split(" "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(told);
    }

    @ParameterizedTest
    @EnumSource(SimulateOption.class)
    void theHelpNamesEveryOption(SimulateOption option) {
        assertThat(SimulateOptions.usage().lines())
                .filteredOn(line -> line.startsWith("  " + option.word() + " "))
                .singleElement(STRING)
                .hasSizeLessThan(140);
    }

    @ParameterizedTest
    @CsvSource({"--log-express, -", "--log-express --port 0, -", "--log-express x.log, x.log", "--log-express=y, y"})
    void theLogOfExpressExecutionsNeedsNoFile(String typed, String file) {
        assertThat(SimulateOptions.parse(List.of(typed.split(" "))).logExpress())
                .contains(Path.of(file));
    }

    @Test
    void theLastOfAnOptionCountsAndTemplatesAddUp() {
        var options = SimulateOptions.parse(List.of("--port", "1", "--port=2", "--template=a=b", "--template", "c"));

        assertThat(options.port()).isEqualTo(2);
        assertThat(options.templates()).containsExactly(Path.of("a=b"), Path.of("c"));
        assertThat(options.throttle()).isFalse();
    }

    /** FILE is named and has the text; FOLDER is where it is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "FILE|{\"StartAt\": \"P\", \"States\": {}}|FILE: Expected an object with Resources, but this is a definition: CreateStateMachine takes it, or a template that names it",
                "FILE|{\"version\": \"36.0.0\", \"artifacts\": {}}|FILE: Expected an object with Resources, but this is the manifest of 'cdk synth': name its folder",
                "FILE|text|FILE: Expected an object with Resources, but there is none",
                "FOLDER|Resources: {}|Expected 'FOLDER' to be a template or a folder with the manifest.json of 'cdk synth', but there is none; name the template.yaml in it",
            })
    void whatIsNamedInATemplatesPlaceIsToldWithWhatToDo(String named, String text, String expected) throws Exception {
        var file = Files.writeString(directory.resolve("template.yaml"), text).toString();
        assertThat(told(2, "--template", named.equals("FILE") ? file : directory.toString()))
                .isEqualTo("clix simulate: Expected a template that can be resolved, but: "
                        + expected.replace("FILE", file).replace("FOLDER", directory.toString()));
    }

    @Test
    void aJournalThatAnotherSimulatorHasIsToldOnce() throws Exception {
        var journal = directory.resolve("journal");
        try (var other = StepFunctionsSimulator.builder().journal(journal).start()) {
            assertThat(told(1, "--journal", journal.toString()))
                    .isEqualTo(
                            "clix simulate: The journal in %1$s cannot be opened: Expected to be alone with the journal in %1$s, but somebody else has it",
                            journal);
        }
    }

    @Test
    void aTemplateThatIsNotThere() throws Exception {
        var missing = directory.resolve("missing.yaml").toString();
        assertThat(told(1, "--template", missing))
                .isEqualTo("clix simulate: Expected to have '%s', but there is no such file or directory", missing);
    }

    /** The message is one sentence that names the place, and says what is there instead. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--mocks DIR/none.json | Expected to have 'DIR/none.json', but there is no such file or directory",
                "--mocks DIR | Cannot read the mock configuration DIR: ",
                "--mocks DIR/file | DIR/file: The mock configuration is not JSON: Unrecognized token 'this'",
                "--parameters DIR | Expected to have 'DIR', but it is a directory",
                "--journal DIR/file | Expected to have 'DIR/file', but it is a file, and no directory",
                "--log-express DIR/none/log | Expected to have 'DIR/none/log', but there is no such file or directory",
                "--log-express DIR | Expected to have 'DIR', but it is a directory",
            })
    void whatCannotBeUsedIsToldInASentence(String typed, String told) throws Exception {
        Files.writeString(directory.resolve("file"), "this is no JSON");
        var options = new ArrayList<>(
                List.of(typed.replace("DIR", directory.toString()).split(" ")));
        options.addAll(List.of("--port", "0"));

        assertThatThrownBy(() -> Simulate.start(SimulateOptions.parse(options), line -> {}))
                .satisfies(refused ->
                        assertThat(StartFailure.told(refused)).startsWith(told.replace("DIR", directory.toString())));
    }

    @ParameterizedTest
    @CsvSource({"::1, http://[::1]:80", "127.0.0.1, http://127.0.0.1:80", "localhost, http://localhost:80"})
    void anAddressWithColonsIsInBracketsInTheUrl(String host, String url) {
        assertThat(Simulate.url(host, 80)).isEqualTo(url);
    }

    @Test
    void parquetWithoutItsModule() throws Exception {
        assertThat(told(1, "--parquet"))
                .isEqualTo(
                        "clix simulate: PARQUET is read by a module of its own: expected dev.clix:clix-parquet on the class path,"
                                + " which ./clix simulate --parquet puts there");
    }

    @Test
    void aDefinitionThatIsNone() throws Exception {
        Files.writeString(directory.resolve("broken.asl.yaml"), "StartAt: {");
        Files.writeString(directory.resolve("empty.asl.json"), "{}");
        assertThat(told(2, "--template", template("broken.asl.yaml")))
                .contains("M: DefinitionUri names 'broken.asl.yaml', but: ", "line 1");
        var template = template("empty.asl.json");
        assertThat(told(2, "--template", template))
                .startsWith("clix simulate: Expected to create M of " + template
                        + ", but: Invalid State Machine Definition");
    }

    private String template(String definition) throws IOException {
        var text = "Resources: {M: {Type: 'AWS::Serverless::StateMachine', Properties: {DefinitionUri: %s}}}";
        return Files.writeString(directory.resolve("template.yaml"), text.formatted(definition))
                .toString();
    }

    @Test
    void aPortThatIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(told(1, "--port", Integer.toString(taken.getLocalPort())))
                    .startsWith("clix simulate: Expected to listen at 127.0.0.1, port %s, but: "
                            .formatted(taken.getLocalPort()));
        }
    }

    /** @return the words of the process before it ends with this exit code */
    private static String told(int exit, String... options) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Simulate.class.getName()));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command).start();
        var told = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(exit);
        return told.strip();
    }
}
