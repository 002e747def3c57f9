package dev.clix.workflow.simulate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** The functions that {@code --tasks} calls, by the last part of their path. One that is not there answers {@code {}}. */
final class Functions implements AutoCloseable {
    /** The prefix of an answer that marks the function as failed. */
    static final String FAILED = "!";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, UnaryOperator<String>> functions = new ConcurrentHashMap<>();
    /** Paths that were called, in order. */
    final List<String> called = new CopyOnWriteArrayList<>();

    Functions() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    Functions with(String name, UnaryOperator<String> function) {
        functions.put(name, function);
        return this;
    }

    String url() {
        return "http://127.0.0.1:%s/{name}".formatted(server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getRawPath();
        called.add(path);
        var input = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var function = functions.getOrDefault(path.substring(path.lastIndexOf('/') + 1), unused -> "{}");
        var answered = function.apply(input);
        if (answered.startsWith(FAILED)) exchange.getResponseHeaders().add("X-Amz-Function-Error", "Unhandled");
        var answer = answered.substring(answered.startsWith(FAILED) ? 1 : 0).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
