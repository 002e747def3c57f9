package dev.clix.workflow.simulate;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** {@code ./clix simulate} within this process, and a client of it that needs nothing but HTTP and JSON. */
final class ClockedSimulator implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ROLE = "arn:aws:iam::123456789012:role/r";

    private final HttpClient client = HttpClient.newHttpClient();
    /** The lines it has said. */
    final List<String> lines = new CopyOnWriteArrayList<>();

    private final Simulate simulate;

    ClockedSimulator(String... options) throws Exception {
        var all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--port", "0"));
        this.simulate = Simulate.start(SimulateOptions.parse(all), lines::add);
    }

    String url() {
        return simulate.url();
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String body) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Moves the clock, or looks at it. */
    JsonNode clock(String path, String body) {
        return json(post("/clock" + path, body));
    }

    JsonNode clock() {
        return json(get("/clock"));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(simulate.url() + path)).timeout(PATIENCE.multipliedBy(2));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError("Expected an answer from " + simulate.url(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** A call of the API that succeeds. */
    JsonNode call(String operation, Object... members) {
        return answered(send(asked(operation, members)));
    }

    CompletableFuture<JsonNode> calling(String operation, Object... members) {
        return client.sendAsync(asked(operation, members).build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(ClockedSimulator::answered);
    }

    private HttpRequest.Builder asked(String operation, Object... members) {
        ObjectNode body = JSON.createObjectNode();
        for (var at = 0; at < members.length; at += 2) body.putPOJO((String) members[at], members[at + 1]);
        return request("/")
                .header("x-amz-target", "AWSStepFunctions." + operation)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    private static JsonNode answered(HttpResponse<String> response) {
        if (response.statusCode() != 200) throw new AssertionError(response.statusCode() + " " + response.body());
        return json(response);
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException notJson) {
            throw new AssertionError(response.body(), notJson);
        }
    }

    /** @return its ARN */
    String machine(String name, String definition) {
        return call("CreateStateMachine", "name", name, "roleArn", ROLE, "definition", definition)
                .path("stateMachineArn")
                .asText();
    }

    String activity(String name) {
        return call("CreateActivity", "name", name).path("activityArn").asText();
    }

    /** @return the execution's ARN */
    String start(String machineArn) {
        return call("StartExecution", "stateMachineArn", machineArn)
                .path("executionArn")
                .asText();
    }

    /** @return the execution's ARN */
    String run(String name, String definition) {
        return start(machine(name, definition));
    }

    JsonNode describe(String execution) {
        return call("DescribeExecution", "executionArn", execution);
    }

    String status(String execution) {
        return describe(execution).path("status").asText();
    }

    JsonNode ended(String execution) {
        return await().atMost(PATIENCE)
                .until(
                        () -> describe(execution),
                        described -> !described.path("status").asText().equals("RUNNING"));
    }

    /** How long it took by its own clock. */
    Duration lasted(String execution) {
        var described = describe(execution);
        var seconds = described.path("stopDate").asDouble()
                - described.path("startDate").asDouble();
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    @Override
    public void close() throws Exception {
        simulate.close();
    }
}
