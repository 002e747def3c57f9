package dev.clix.workflow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command of docs/coming-from.md, within this process: with another port, its functions answered here, and paths
 * from the project's folder. An execution of each machine it brings succeeds.
 */
class ComingFromTest {
    private static final Path PROJECT = Path.of("..", "..");
    private static final Path PAGE = PROJECT.resolve("docs/coming-from.md");
    private static final String COMMAND = "./clix ";
    private static final String RECEIPT = "\"r-1\"";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** How the page's commands call what does tasks, and which functions were asked. */
    private static HttpServer functions;

    private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void start() throws IOException {
        functions = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        functions.createContext("/2015-03-31/functions/", ComingFromTest::answer);
        functions.start();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        ASKED.add(exchange.getRequestURI().getPath().split("/")[3]);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(200, RECEIPT.length());
        exchange.getResponseBody().write(RECEIPT.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    @AfterAll
    static void stop() {
        functions.stop(0);
    }

    static Stream<String> commands() throws IOException {
        return Files.readAllLines(PAGE).stream().filter(line -> line.startsWith(COMMAND));
    }

    @Test
    void everyCommandOfThePageStandsOnALineOfItsOwn() throws IOException {
        assertThat(Files.readString(PAGE).split("\\./clix\\b"))
                .hasSize((int) commands().count() + 1);
        assertThat(commands()).hasSizeGreaterThan(5).allMatch(command -> command.startsWith("./clix simulate "));
    }

    @Test
    void everyFileBesideThePageIsUsed() throws IOException {
        var page = Files.readString(PAGE) + Files.readString(PROJECT.resolve("docs/coming-from/template.yaml"));
        try (var files = Files.list(PROJECT.resolve("docs/coming-from"))) {
            assertThat(files).allMatch(file -> page.contains(file.getFileName().toString()));
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isRunAndSoIsWhatItBrings(String command) throws Exception {
        ASKED.clear();
        try (var simulate = Simulate.start(SimulateOptions.parse(arguments(command)), line -> {})) {
            var machines = call(simulate, "ListStateMachines", Map.of()).path("stateMachines");
            assertThat(machines).isNotEmpty();
            for (var machine : machines) {
                var ended = ended(simulate, machine.path("stateMachineArn").asText(), command);
                assertThat(ended.path("status").asText()).as(ended.toString()).isEqualTo("SUCCEEDED");
                assertThat(ended.path("output").asText())
                        .contains(machine.path("name").asText().equals("Import") ? "o-2" : "r-1");
            }
        }
        if (command.contains("--tasks")) assertThat(ASKED).containsExactly("test-pay");
    }

    private static List<String> arguments(String command) {
        var words = new ArrayList<String>();
        Arrays.stream(command.substring("./clix simulate ".length()).split(" "))
                .map(ComingFromTest::here)
                .forEach(words::add);
        var port = words.indexOf("--port");
        if (port >= 0) words.set(port + 1, "0");
        else words.addAll(List.of("--port", "0"));
        return words;
    }

    private static String here(String word) {
        if (word.startsWith("docs/")) return PROJECT.resolve(word).toString();
        return word.replaceFirst(
                "127\\.0\\.0\\.1:300[12]", "127.0.0.1:" + functions.getAddress().getPort());
    }

    /** A day is skipped where the command says so; where there are mocks, by a test case. */
    private static JsonNode ended(Simulate simulate, String machine, String command) throws Exception {
        var target = command.contains("--mocks") ? machine + "#Paid" : machine;
        var started = call(simulate, "StartExecution", Map.of("stateMachineArn", target, "input", "{}"));
        var execution = Map.of("executionArn", started.path("executionArn").asText());
        return await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(5))
                .until(
                        () -> call(simulate, "DescribeExecution", execution),
                        described -> !described.path("status").asText().equals("RUNNING"));
    }

    private static JsonNode call(Simulate simulate, String operation, Map<String, String> members) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(simulate.url()))
                .header("x-amz-target", "AWSStepFunctions." + operation)
                .header("content-type", "application/x-amz-json-1.0")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(members)))
                .build();
        return JSON.readTree(
                HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
