package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
        // Otherwise it waits for the game that is begun here.
        Path file = Files.writeString(folder.resolve("clix.yaml"), "shutdown: {gamesSeconds: 0}");
        Process server = start("--port", "0", "--host", "127.0.0.1", "--config", file.toString());
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
        assertThat(log)
                .contains("Game opened game=", "Going down: no new games; 1 are")
                .doesNotContain(ada.token());
    }

    /** Those who play on may still reload the page. */
    @Test
    void thePageIsServedUntilTheLastGameHasEnded() throws Exception {
        Process server = start("--port", "0", "--host", "127.0.0.1");
        String line = server.inputReader().readLine();
        int port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
        try {
            Player.at(port, "Ada").host(2);

            server.toHandle().destroy();

            String told = server.errorReader().readLine();
            while (!told.contains("Going down")) told = server.errorReader().readLine();
            for (String path : List.of("/", "/main.js", "/lib/lit-html/lit-html.js", "/style/base.css"))
                assertThat(status(port, path)).as(path).isEqualTo(200);
        } finally {
            server.destroyForcibly();
        }
    }

    private static int status(int port, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void complainsOfEverythingAtOnce() throws Exception {
        Path file = Files.writeString(folder.resolve("clix.yaml"), "http: {prot: 1}\ngame: {burn: none}");
        Process server = start("--port", "eighty", "--config", file.toString());

        assertThat(complaints(server)).hasSize(3).allMatch(line -> line.startsWith("clix: "));
        assertThat(server.exitValue()).isEqualTo(2);
    }

    @Test
    void whatIsNotDeployedIsNamedAndHowToDeployIt() throws Exception {
        try (TestEndpoint endpoint = TestEndpoint.empty()) {
            Process server = start(overAws(endpoint.url(), 60));

            assertThat(complaints(server))
                    .containsExactly(
                            "clix: workflow.driver aws: expected a state machine 'CliX-Game' at " + endpoint.url()
                                    + ", but there is none. Deploy what is missing with",
                            "clix:   ./clix simulate --port " + endpoint.port()
                                    + " --template server/src/main/resources/template.yaml");
            assertThat(server.exitValue()).isEqualTo(2);
        }
    }

    @Test
    void credentialsThatAreMissing() throws Exception {
        try (TestEndpoint endpoint = TestEndpoint.empty()) {
            Process server = start(
                    overAws(endpoint.url(), 60),
                    environment -> environment.keySet().removeIf(name -> name.startsWith("AWS_ACCESS")));

            assertThat(complaints(server))
                    .first()
                    .asString()
                    .isEqualTo(
                            "clix: workflow.driver aws: expected credentials for %s where AWS's own tools look for them, such as AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, but AccessDeniedException: No credentials were found",
                            endpoint.url());
            assertThat(server.exitValue()).isEqualTo(2);
        }
    }

    @Test
    void aRegionThatIsMissing() throws Exception {
        Process server = start(
                List.of("-Daws.configFile=" + folder.resolve("none")),
                environment -> {
                    environment.keySet().removeIf(name -> name.endsWith("_REGION"));
                    environment.put("CLIX_WORKFLOW_DRIVER", "aws");
                },
                "--port",
                "0");

        assertThat(complaints(server))
                .containsExactly(
                        "clix: workflow.aws.region: expected a region, here or where AWS's own tools look for it, such as AWS_REGION, but there is none");
        assertThat(server.exitValue()).isEqualTo(2);
    }

    @Test
    void nobodyWhoAnswers() throws Exception {
        Process server = start(overAws("http://127.0.0.1:1", 1));

        assertThat(complaints(server))
                .singleElement()
                .asString()
                .startsWith(
                        "clix: workflow.driver aws: expected Step Functions at http://127.0.0.1:1 to answer within 1s, but");
        assertThat(server.exitValue()).isEqualTo(1);
    }

    @Test
    void theApiBesideTheGamesAndNoAwsLibraryWithoutNeed() throws Exception {
        Path classes = folder.resolve("classes.log");
        Process server = start(
                List.of("-Xlog:class+load:file=" + classes),
                environment -> {},
                "--port",
                "0",
                "--host",
                "127.0.0.1",
                "--config",
                Files.writeString(folder.resolve("clix.yaml"), "workflow: {endpoint: {port: 0}}")
                        .toString());
        server.inputReader().readLine();
        server.toHandle().destroy();
        String log = new String(server.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(log).contains("Step Functions API is listening on http://127.0.0.1:");
        assertThat(Files.readString(classes)).doesNotContain("software.amazon");
    }

    /** @param patience in seconds; short only where nobody will answer anyway */
    private String[] overAws(String url, int patience) throws IOException {
        Path file = Files.writeString(
                folder.resolve("clix.yaml"),
                "workflow: {driver: aws, aws: {endpoint: '%s', region: us-east-1, patienceSeconds: %s}}"
                        .formatted(url, patience));
        return new String[] {"--port", "0", "--config", file.toString()};
    }

    @Test
    void flagsNobodyKnows() throws Exception {
        Process server = start("--prot", "80");

        assertThat(complaints(server))
                .containsExactly("clix: expected --port, --host, --journal, --config or --help, but found '--prot'");
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

    @Test
    void aHostThatIsNotThisMachine() throws Exception {
        Process server = start("--host", "999.1.1.1", "--port", "0");

        assertThat(complaints(server))
                .containsExactly(
                        "clix: http.host: expected a name or an address of this machine, but found '999.1.1.1'");
        assertThat(server.exitValue()).isEqualTo(1);
    }

    private static List<String> complaints(Process server) throws IOException, InterruptedException {
        String log = new String(server.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return log.lines().filter(line -> line.startsWith("clix: ")).toList();
    }

    private static Process start(String... arguments) throws IOException {
        return start(arguments, environment -> {});
    }

    private static Process start(String[] arguments, Consumer<Map<String, String>> environment) throws IOException {
        return start(List.of(), environment, arguments);
    }

    private static Process start(List<String> jvm, Consumer<Map<String, String>> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command);
        // No test asks the network who it is.
        process.environment()
                .putAll(Map.of(
                        "AWS_ACCESS_KEY_ID", "test",
                        "AWS_SECRET_ACCESS_KEY", "test",
                        "AWS_EC2_METADATA_DISABLED", "true"));
        // On a busy machine loops are late, and it is no test's business.
        process.environment().put("CLIX_OVERLOAD_LAG_MILLIS", "60000");
        environment.accept(process.environment());
        return process.start();
    }
}
