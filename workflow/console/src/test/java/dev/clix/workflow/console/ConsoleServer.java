package dev.clix.workflow.console;

import dev.clix.workflow.endpoint.EndpointOptions;
import dev.clix.workflow.endpoint.StepFunctionsEndpoint;
import dev.clix.workflow.history.ExecutionFact;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A console over a simulator, asked through bare sockets: a client would not let a test say what a browser cannot. */
final class ConsoleServer implements AutoCloseable {
    final StepFunctionsSimulator simulator;

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    /** An answer of the server. */
    record Answer(int status, Map<String, String> headers, String body) {}

    ConsoleServer(ConsoleAccess access, String... names) throws Exception {
        var feed = new ChangeFeed();
        simulator = StepFunctionsSimulator.builder()
                .listener((execution, events) -> feed.changed(
                        execution.executionArn(),
                        events.get(events.size() - 1).id(),
                        events.stream().anyMatch(event -> event.fact() instanceof ExecutionFact)))
                .start();
        simulator.handle("*sqs*", call -> Map.of());
        var options = new ConsoleOptions(access, Set.of(names), "us-east-1");
        var console = new Console(simulator::api, feed, options);
        server = new StepFunctionsEndpoint(
                        vertx,
                        simulator.api(),
                        new EndpointOptions(Optional.empty(), "us-east-1", false, Set.of(names)),
                        List.of(),
                        List.of(console))
                .listen("127.0.0.1", 0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    int port() {
        return server.actualPort();
    }

    /** A call as the page makes it. */
    Answer call(String name, String body) throws IOException {
        return ask(
                "POST",
                "/console/api/" + name,
                Map.of("Content-Type", "application/json", "X-CliX-Console", "1"),
                body);
    }

    /** @param headers Host is this server's unless it is there; PORT in a value is this server's */
    Answer ask(String method, String path, Map<String, String> headers, String body) throws IOException {
        try (var connection = open(method, path, headers, body)) {
            return connection.answer();
        }
    }

    Connection open(String method, String path, Map<String, String> headers, String body) throws IOException {
        var connection = new Connection(new Socket("127.0.0.1", port()));
        var lines = new ArrayList<String>();
        lines.add(method + " " + path + " HTTP/1.1");
        if (!headers.containsKey("Host")) lines.add("Host: localhost:" + port());
        headers.forEach((name, value) -> lines.add(name + ": " + value.replace("PORT", Integer.toString(port()))));
        lines.add("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
        connection.send(String.join("\r\n", lines) + "\r\n\r\n" + body);
        return connection;
    }

    /** One request, and what comes for it. */
    static final class Connection implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader reader;

        Connection(Socket socket) throws IOException {
            this.socket = socket;
            socket.setSoTimeout(20_000);
            reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        void send(String request) throws IOException {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        }

        /** The next line that is not empty. */
        String line() throws IOException {
            var line = reader.readLine();
            while (line != null && line.isEmpty()) line = reader.readLine();
            return line == null ? "" : line;
        }

        /** The next line that begins so. */
        String line(String begin) throws IOException {
            var line = line();
            while (!line.startsWith(begin)) line = line();
            return line;
        }

        Answer answer() throws IOException {
            var status = Integer.parseInt(line().split(" ")[1]);
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            for (var line = reader.readLine(); !line.isEmpty(); line = reader.readLine()) {
                var colon = line.indexOf(':');
                headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
            var left = Integer.parseInt(headers.getOrDefault("content-length", "0"));
            var body = new StringBuilder();
            while (left > 0) {
                var letter = Character.toString(reader.read());
                left -= letter.getBytes(StandardCharsets.UTF_8).length;
                body.append(letter);
            }
            return new Answer(status, headers, body.toString());
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        simulator.close();
    }
}
