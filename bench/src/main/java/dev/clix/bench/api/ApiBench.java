package dev.clix.bench.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.clix.bench.realtime.Median;
import dev.clix.bench.realtime.ServerProcess;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Runs what {@code ./clix bench api} runs, and tells the figures. */
public final class ApiBench {
    private static final String USAGE = "./clix bench api [--quick] [--json FILE]";
    private static final String ARN = "arn:aws:states:us-east-1:123456789012:";
    private static final String MACHINE =
            "{\"StartAt\": \"P\", \"States\": {\"P\": {\"Type\": \"Pass\", \"End\": true}}}";
    private static final String START =
            "{\"stateMachineArn\": \"" + ARN + "stateMachine:bench\", \"input\": \"{\\\"gameId\\\": \\\"g1\\\"}\"}";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CONNECTIONS = 64;
    private static final int POLLERS = 5_000;
    /** AWS's quota on those that poll one activity. */
    private static final int POLLERS_EACH = 1_000;

    private static final int EXECUTIONS = 100_000;
    private static final long SECOND = 1_000_000_000L;

    private final boolean quick;
    private final Path out;
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Figure> figures = new ArrayList<>();

    /** One number of a run. */
    record Figure(String work, String figure, double value) {}

    private ApiBench(boolean quick, Path out) {
        this.quick = quick;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        var asked = List.of(arguments);
        var json = asked.indexOf("--json");
        var file = json < 0 || json + 1 == asked.size()
                ? Optional.<Path>empty()
                : Optional.of(Path.of(asked.get(json + 1)));
        if (asked.size() != (asked.contains("--quick") ? 1 : 0) + (file.isPresent() ? 2 : 0))
            throw new IllegalArgumentException("Expected %s, but found %s".formatted(USAGE, asked));
        var bench = new ApiBench(asked.contains("--quick"), Path.of(System.getProperty("clix.bench.out")));
        bench.run();
        if (file.isPresent())
            JSON.copy()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValue(file.get().toFile(), bench.figures);
        System.exit(0); // Vert.x and the HTTP client have threads that would stay
    }

    private void run() throws Exception {
        try (var bare = ServerProcess.start(BareApi.class.getName(), List.of(), out.resolve("bare-api.log"));
                var api = simulator()) {
            call(api, "CreateStateMachine", machine());
            starts(bare, api);
        }
        try (var api = simulator()) {
            pollers(api);
        }
        try (var api = simulator()) {
            call(api, "CreateStateMachine", machine());
            heap(api);
        }
    }

    private ServerProcess simulator() throws IOException {
        return ServerProcess.start(
                "dev.clix.workflow.simulate.Simulate", List.of("--port", "0"), out.resolve("api.log"));
    }

    private static JsonNode machine() {
        return JSON.createObjectNode()
                .put("name", "bench")
                .put("definition", MACHINE)
                .put("roleArn", "arn:aws:iam::123456789012:role/r");
    }

    /** In turns, so that what disturbs one disturbs the other. */
    private void starts(ServerProcess bare, ServerProcess api) throws Exception {
        var bound = new ArrayList<Rate>();
        var measured = new ArrayList<Rate>();
        rate(bare, quick ? 4 : 10);
        rate(api, quick ? 6 : 20);
        for (var i = 0; i < (quick ? 3 : 5); i++) {
            bound.add(rate(bare, 3));
            measured.add(rate(api, 3));
        }
        tell("start", "bare_vertx_per_second", Median.of(bound, Rate::perSecond), "");
        tell("start", "started_and_finished_per_second", Median.of(measured, Rate::perSecond), "goal: at least 10,000");
        var least = Median.of(bound, Rate::perCpuSecond);
        var rate = Median.of(measured, Rate::perCpuSecond);
        tell("start", "bare_vertx_per_cpu_second", least, "");
        tell("start", "started_and_finished_per_cpu_second", rate, "");
        tell("start", "ratio_to_bare_vertx", rate / least, "goal: at least 0.50");
    }

    /**
     * @param perCpuSecond calls for each CPU second of the server: its rate if the client's core did not hold it back
     */
    private record Rate(double perSecond, double perCpuSecond) {}

    private Rate rate(ServerProcess server, int seconds) throws Exception {
        var answered = new AtomicLong();
        var clients = new ArrayList<ClosedLoopClient>();
        for (var i = 0; i < CONNECTIONS; i++)
            clients.add(ClosedLoopClient.connect(
                            vertx, server.port(), ClosedLoopClient.request("StartExecution", START), answered)
                    .get());
        var before = answered.get();
        var from = System.nanoTime();
        var cpu = server.cpuSeconds();
        Thread.sleep(seconds * 1_000L);
        var calls = answered.get() - before;
        var rate = new Rate(calls * (double) SECOND / (System.nanoTime() - from), calls / (server.cpuSeconds() - cpu));
        clients.forEach(ClosedLoopClient::stop);
        clients.forEach(ClosedLoopClient::close);
        return rate;
    }

    private void pollers(ServerProcess api) throws Exception {
        for (var i = 0; i < POLLERS / POLLERS_EACH; i++)
            call(api, "CreateActivity", JSON.createObjectNode().put("name", "a" + i));
        var heap = api.liveHeapBytes();
        var answered = new AtomicLong();
        for (var i = 0; i < POLLERS; i++) {
            var body = "{\"activityArn\": \"%sactivity:a%s\"}".formatted(ARN, i / POLLERS_EACH);
            ClosedLoopClient.connect(vertx, api.port(), ClosedLoopClient.request("GetActivityTask", body), answered)
                    .get();
        }
        Thread.sleep(2_000);
        var each = (api.liveHeapBytes() - heap) / (double) POLLERS;
        var cpu = api.cpuSeconds();
        Thread.sleep(quick ? 5_000 : 20_000);
        tell("pollers", "heap_bytes_each_of_5000", each, "goal: under 20,000");
        tell("pollers", "cpu_percent_while_waiting", (api.cpuSeconds() - cpu) * 100 / (quick ? 5 : 20), "goal: none");
        tell("pollers", "answered_meanwhile", (double) answered.get(), "expected: none");
    }

    private void heap(ServerProcess api) throws Exception {
        execute(api, EXECUTIONS / 5);
        var before = api.liveHeapBytes();
        execute(api, EXECUTIONS);
        var after = api.liveHeapBytes();
        tell("heap", "megabytes_after_20000_executions", before / 1e6, "");
        tell("heap", "megabytes_after_100000_more", after / 1e6, "goal: the same");
    }

    private void execute(ServerProcess api, int count) throws Exception {
        var answered = new AtomicLong();
        var clients = new ArrayList<ClosedLoopClient>();
        for (var i = 0; i < CONNECTIONS; i++)
            clients.add(ClosedLoopClient.connect(
                            vertx, api.port(), ClosedLoopClient.request("StartExecution", START), answered)
                    .get());
        while (answered.get() < count) Thread.sleep(20);
        clients.forEach(ClosedLoopClient::stop);
        Thread.sleep(500);
        clients.forEach(ClosedLoopClient::close);
    }

    private void call(ServerProcess api, String operation, JsonNode body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s/".formatted(api.port())))
                .header("x-amz-target", "AWSStepFunctions." + operation)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IllegalStateException(operation + ": " + answer.body());
    }

    private void tell(String work, String figure, double value, String goal) {
        figures.add(new Figure(work, figure, value));
        System.out.printf(Locale.ROOT, "%-9s %-42s %,16.2f  %s%n", work, figure, value, goal);
    }
}
