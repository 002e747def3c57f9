package dev.clix.workflow.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.Stages;
import dev.clix.workflow.Uuids;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.AwsJson;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.api.WireAnswer;
import dev.clix.workflow.endpoint.SidePage.Reply;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;

/** Answers HTTP requests in AWS JSON 1.0. One endpoint belongs to one event loop. */
public final class StepFunctionsEndpoint implements Handler<HttpServerRequest> {
    private static final CharSequence SITE = HttpHeaders.createOptimized(BrowserCheck.SITE);
    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized(WireAnswer.REQUEST_ID);
    private static final CharSequence CONTENT_TYPE = HttpHeaders.createOptimized(AwsJson.CONTENT_TYPE);

    private static final int BODY_MAX = WireAnswer.REQUEST_MAX;

    /** Longer than any call: StartSyncExecution waits up to five minutes before it answers. */
    private static final int IDLE_SECONDS = 330;

    private final Vertx vertx;
    private final StepFunctionsApi api;
    private final CallReader calls;
    private final SidePages pages;
    private final List<Mount> mounts;
    private final Set<String> names;
    private volatile BrowserCheck browsers;

    public StepFunctionsEndpoint(Vertx vertx, StepFunctionsApi api, EndpointOptions options) {
        this(vertx, api, options, List.of(), List.of());
    }

    /**
     * @param beside pages besides the API and {@code GET /} and {@code GET /health}, which are always there
     * @param mounts asked first; a call of the API, {@code POST /}, is none of theirs
     */
    public StepFunctionsEndpoint(
            Vertx vertx, StepFunctionsApi api, EndpointOptions options, List<SidePage> beside, List<Mount> mounts) {
        this.vertx = vertx;
        this.api = api;
        this.calls = new CallReader(options);
        this.pages = new SidePages(api, beside);
        this.mounts = List.copyOf(mounts);
        this.names = options.names();
        this.browsers = new BrowserCheck(names);
    }

    /** Listens; closing the server stops it. */
    public Future<HttpServer> listen(String host, int port) {
        var own = new HashSet<>(names);
        own.add(host);
        browsers = new BrowserCheck(own);
        var options = new HttpServerOptions()
                .setReadIdleTimeout(IDLE_SECONDS) // watching writes as well costs a listener for each
                .setHost(host)
                .setPort(port);
        return vertx.createHttpServer(options).requestHandler(this).listen();
    }

    @Override
    public void handle(HttpServerRequest request) {
        var objection = objection(request);
        if (objection.isPresent()) {
            end(request, SidePages.refusal(objection.get()));
            return;
        }
        var beside = beside(request);
        if (beside.isEmpty() && !request.method().equals(HttpMethod.POST)) {
            var refusal = AwsJson.error(SidePages.notPosted(request.method().name(), request.path()));
            answer(request.response(), new WireAnswer(404, AwsJson.write(refusal)));
            return;
        }
        if (length(request) > BODY_MAX) {
            tooLarge(request);
            return;
        }
        var body = new Body();
        request.handler(body::received);
        request.endHandler(unused -> {
            if (body.length > BODY_MAX) tooLarge(request);
            else if (beside.isPresent()) beside.get().accept(request, body.whole.getBytes());
            else receive(request, body.whole.getBytes());
        });
    }

    private Optional<String> objection(HttpServerRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null && request.getHeader(SITE) == null) return Optional.empty();
        var authority = request.authority();
        var called = authority == null ? "" : authority.toString();
        return browsers.objection(Optional.ofNullable(origin), called);
    }

    /** Answers what is no call of the API. */
    private Optional<BiConsumer<HttpServerRequest, byte[]>> beside(HttpServerRequest request) {
        if (request.path() == null) return Optional.empty();
        for (var mount : mounts) if (mount.serves(request)) return Optional.of(mount::answer);
        return pages.find(request.method().name(), request.path())
                .map(page -> (asked, body) -> show(page, asked, body));
    }

    private void show(SidePage page, HttpServerRequest request, byte[] body) {
        var loop = Vertx.currentContext();
        pages.answer(page, wire(request, body), () -> query(request)).whenComplete((answered, never) -> {
            if (Vertx.currentContext() == loop) show(request, answered);
            else loop.runOnContext(unused -> show(request, answered));
        });
    }

    private static void show(HttpServerRequest request, SidePages.Answered answered) {
        answered.allow().ifPresent(methods -> request.response().putHeader(HttpHeaders.ALLOW, methods));
        end(request, answered.reply());
    }

    private static Map<String, String> query(HttpServerRequest request) {
        var query = new LinkedHashMap<String, String>();
        request.params().forEach(parameter -> query.putIfAbsent(parameter.getKey(), parameter.getValue()));
        return query;
    }

    private static void end(HttpServerRequest request, Reply reply) {
        var response = request.response();
        if (response.closed() || response.ended()) return;
        response.setStatusCode(reply.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, reply.type())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(reply.body().length));
        if (request.method().equals(HttpMethod.HEAD)) response.end();
        else response.end(Buffer.buffer(reply.body()));
    }

    /** The part of a request's body received so far. Most bodies arrive in one piece, which is not copied. */
    private static final class Body {
        private Buffer whole = Buffer.buffer(0);
        private long length;

        void received(Buffer part) {
            if (length == 0) whole = part;
            else if (length <= BODY_MAX) whole = whole.copy().appendBuffer(part);
            length += part.length();
        }
    }

    /** Vert.x has refused a length that is no number before. */
    private static long length(HttpServerRequest request) {
        var header = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return header == null ? 0 : Long.parseLong(header);
    }

    private void receive(HttpServerRequest request, byte[] body) {
        try {
            var call = calls.read(wire(request, body), Instant.now());
            if (call.isPresent()) call(request, call.get());
            else tooLarge(request);
        } catch (RuntimeException failure) {
            answer(request.response(), WireAnswer.of(failure));
        }
    }

    private void call(HttpServerRequest request, Arguments call) {
        var loop = vertx.getOrCreateContext();
        var answer = api.call(call.operation(), call, answering -> loop.runOnContext(unused -> answering.run()))
                .toCompletableFuture();
        // A poll is cancelled with its connection, so that no task is handed to a worker that has gone.
        if (call.operation() == Operation.GET_ACTIVITY_TASK)
            request.response().closeHandler(unused -> answer.cancel(false));
        Stages.onceDone(answer, (members, failure) -> {
            if (Vertx.currentContext() == loop) answer(request.response(), members, failure);
            else loop.runOnContext(unused -> answer(request.response(), members, failure));
        });
    }

    /** A cancelled call is not answered, since its connection is closed. */
    private static void answer(HttpServerResponse response, ObjectNode members, Throwable failure) {
        if (failure == null) answer(response, WireAnswer.of(members));
        else if (!(failure instanceof CancellationException)) answer(response, WireAnswer.of(failure));
    }

    private static WireRequest wire(HttpServerRequest request, byte[] body) {
        var query = request.query() == null ? "" : request.query();
        return new WireRequest(
                request.method().name(),
                request.path(),
                query,
                name -> request.headers().getAll(name),
                body);
    }

    private static void tooLarge(HttpServerRequest request) {
        answer(request.response(), WireAnswer.tooLarge());
    }

    private static void answer(HttpServerResponse response, WireAnswer answer) {
        if (response.closed() || response.ended()) return;
        response.setStatusCode(answer.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, CONTENT_TYPE)
                .putHeader(REQUEST_ID, requestId())
                .end(Buffer.buffer(answer.body()));
    }

    /** Identifies a call in logs; it need not be hard to guess. */
    private static String requestId() {
        return Uuids.random(ThreadLocalRandom.current()).toString();
    }
}
