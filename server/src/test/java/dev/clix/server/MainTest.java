package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as people start it: a process of its own. */
class MainTest {
    @TempDir
    Path folder;

    @Test
    void saysOneLineWhenItListensAndGoesWhenAsked() throws Exception {
        Process server = start("--port", "0", "--host", "127.0.0.1");
        String line = server.inputReader().readLine();
        Matcher listening = Pattern.compile("CliX is listening on http://127\\.0\\.0\\.1:(\\d+)")
                .matcher(line);
        assertThat(listening.matches()).as(line).isTrue();
        Player ada = Player.at(Integer.parseInt(listening.group(1)), "Ada");
        ada.quickMatch();

        // Unlike Process.destroy, this leaves the streams open.
        server.toHandle().destroy();

        assertThat(ada.awaitClose()).isEqualTo(1012);
        assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(server.inputReader().readLine()).as("one line").isNull();
        String log = new String(server.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(log).contains("Game opened game=").doesNotContain(ada.token());
    }

    @Test
    void complainsOfEverythingAtOnce() throws Exception {
        Path file = Files.writeString(folder.resolve("clix.yaml"), "http: {prot: 1}\ngame: {burn: none}");
        Process server = start("--port", "eighty", "--config", file.toString());

        assertThat(complaints(server)).hasSize(3).allMatch(line -> line.startsWith("clix: "));
        assertThat(server.exitValue()).isEqualTo(2);
    }

    @Test
    void awsArrivesLater() throws Exception {
        Path file = Files.writeString(folder.resolve("clix.yaml"), "workflow: {driver: aws}");
        Process server = start("--config", file.toString());

        assertThat(complaints(server)).singleElement().asString().contains("workflow.driver", "later version");
        assertThat(server.exitValue()).isEqualTo(2);
    }

    @Test
    void flagsNobodyKnows() throws Exception {
        Process server = start("--prot", "80");

        assertThat(complaints(server))
                .containsExactly("clix: expected --port, --host, --config or --help, but found '--prot'");
        assertThat(server.exitValue()).isEqualTo(2);
    }

    @Test
    void aPortThatIsTaken() throws Exception {
        try (Playground playground = Playground.open()) {
            Process server = start("--host", "127.0.0.1", "--port", Integer.toString(playground.port()));

            assertThat(complaints(server))
                    .last()
                    .asString()
                    .startsWith(
                            "clix: http.port: expected to listen at 127.0.0.1, port " + playground.port() + ", but");
            assertThat(server.exitValue()).isEqualTo(1);
        }
    }

    private static List<String> complaints(Process server) throws IOException, InterruptedException {
        String log = new String(server.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return log.lines().filter(line -> line.startsWith("clix: ")).toList();
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }
}
