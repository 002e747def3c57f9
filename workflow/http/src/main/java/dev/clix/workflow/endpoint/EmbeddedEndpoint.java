package dev.clix.workflow.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.clix.workflow.Stages;
import dev.clix.workflow.Uuids;
import dev.clix.workflow.api.AwsJson;
import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.api.WireAnswer;
import dev.clix.workflow.endpoint.SidePage.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The API over HTTP for programs that embed a simulator, by the JDK's own server: it needs no Vert.x and no Netty. Each request has a
 * thread, so that a handler may call the endpoint back.
 *
 * <pre>{@code
 * try (var endpoint = EmbeddedEndpoint.start(simulator)) {
 *     SfnClient.builder().endpointOverride(endpoint.uri())…
 * }
 * }</pre>
 *
 * The JDK's server does not tell when a connection is closed: a long poll whose worker has gone is answered in vain, and its task
 * left to its timeout, as on AWS. A client in the same process needs no socket at all: {@code SimulatorClients}.
 */
public final class EmbeddedEndpoint implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedEndpoint.class);
    private static final String LOOPBACK = "127.0.0.1";
    /** To {@code sendResponseHeaders}: there is no body. */
    private static final int NO_BODY = -1;

    private static final AtomicInteger THREADS = new AtomicInteger();

    /**
     * The JDK's server sends an answer's head and its body apart, and without this the body waits for the client's delayed
     * acknowledgement: 40 ms a call (measured). Read once, by the first server of the JVM.
     */
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    static {
        if (System.getProperty(NO_DELAY) == null) System.setProperty(NO_DELAY, "true");
    }

    private final StepFunctionsApi api;
    private final String host;
    private final BrowserCheck browsers;
    private final CallReader calls;
    private final SidePages pages;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(daemons());

    private EmbeddedEndpoint(StepFunctionsApi api, String host, int port, EndpointOptions options) throws IOException {
        this.api = api;
        this.host = host;
        this.browsers = new BrowserCheck(
                Stream.concat(options.names().stream(), Stream.of(host)).toList());
        this.calls = new CallReader(options);
        this.pages = new SidePages(api, List.of());
        this.server = HttpServer.create(new InetSocketAddress(host, port), 0);
    }

    private static ThreadFactory daemons() {
        return work -> {
            var thread = new Thread(work, "endpoint-" + THREADS.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Listens at a free port of the loopback address. */
    public static EmbeddedEndpoint start(StepFunctionsApi api) {
        return start(api, LOOPBACK, 0, EndpointOptions.OPEN);
    }

    /**
     * @param api a {@code StepFunctionsSimulator}, or any other implementation
     * @param port 0 for a free one
     * @throws UncheckedIOException when it cannot listen there
     */
    public static EmbeddedEndpoint start(StepFunctionsApi api, String host, int port, EndpointOptions options) {
        try {
            var endpoint = new EmbeddedEndpoint(api, host, port, options);
            endpoint.server.setExecutor(endpoint.threads);
            endpoint.server.createContext("/", endpoint::handle);
            endpoint.server.start();
            return endpoint;
        } catch (IOException taken) {
            throw new UncheckedIOException("Cannot listen at %s:%s".formatted(host, port), taken);
        }
    }

    /** Where it listens: {@code http://127.0.0.1:40123}. */
    public URI uri() {
        var at = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://%s:%s".formatted(at, server.getAddress().getPort()));
    }

    /** Calls that are under way are not answered any more. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var objection = objection(exchange);
        if (objection.isPresent()) {
            send(exchange, SidePages.refusal(objection.get()));
            return;
        }
        var request = read(exchange);
        if (request.body().length > WireAnswer.REQUEST_MAX) send(exchange, WireAnswer.tooLarge());
        else answer(exchange, request);
    }

    private Optional<String> objection(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        var origin = Optional.ofNullable(headers.getFirst("Origin"));
        if (origin.isEmpty() && !headers.containsKey(BrowserCheck.SITE)) return Optional.empty();
        var called = headers.getFirst("Host");
        return browsers.objection(origin, called == null ? "" : called);
    }

    private static WireRequest read(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var headers = exchange.getRequestHeaders();
        return new WireRequest(
                exchange.getRequestMethod(),
                uri.getPath(),
                uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                name -> headers.getOrDefault(name, List.of()),
                exchange.getRequestBody().readNBytes(WireAnswer.REQUEST_MAX + 1));
    }

    private void answer(HttpExchange exchange, WireRequest request) {
        var page = pages.find(request.method(), request.path());
        if (page.isPresent())
            pages.answer(page.get(), request, () -> query(request.query()))
                    .whenComplete((answered, never) -> show(exchange, answered));
        else if (request.method().equals("POST")) call(exchange, request);
        else send(exchange, notFound(request));
    }

    private static WireAnswer notFound(WireRequest request) {
        var refusal = SidePages.notPosted(request.method(), request.path());
        return new WireAnswer(404, AwsJson.write(AwsJson.error(refusal)));
    }

    private void call(HttpExchange exchange, WireRequest request) {
        try {
            var call = calls.read(request, Instant.now());
            if (call.isEmpty()) send(exchange, WireAnswer.tooLarge());
            else
                Stages.onceDone(
                        api.call(call.get().operation(), call.get()).toCompletableFuture(),
                        (members, failure) -> send(exchange, answer(members, failure)));
        } catch (RuntimeException refused) {
            send(exchange, WireAnswer.of(refused));
        }
    }

    private static WireAnswer answer(ObjectNode members, Throwable failure) {
        return failure == null ? WireAnswer.of(members) : WireAnswer.of(failure);
    }

    private static Map<String, String> query(String text) {
        var query = new LinkedHashMap<String, String>();
        for (var parameter : text.split("&", -1)) {
            var parts = parameter.split("=", 2);
            if (!parameter.isEmpty()) query.putIfAbsent(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void show(HttpExchange exchange, SidePages.Answered answered) {
        answered.allow().ifPresent(methods -> exchange.getResponseHeaders().set("Allow", methods));
        send(exchange, answered.reply());
    }

    private static void send(HttpExchange exchange, Reply reply) {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        send(exchange, reply.status(), reply.type(), reply.body());
    }

    private static void send(HttpExchange exchange, WireAnswer answer) {
        var id = Uuids.random(ThreadLocalRandom.current()).toString();
        exchange.getResponseHeaders().set(WireAnswer.REQUEST_ID, id);
        send(exchange, answer.status(), AwsJson.CONTENT_TYPE, answer.body());
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            var isHead = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, isHead || body.length == 0 ? NO_BODY : body.length);
            if (!isHead) exchange.getResponseBody().write(body);
        } catch (IOException gone) {
            LOG.debug("A caller has gone before its answer: {}", gone.getMessage());
        }
    }
}
