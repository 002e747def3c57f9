package dev.clix.workflow.endpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.Stages;
import dev.clix.workflow.Uuids;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.AwsJson;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.api.WireAnswer;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;

/** Answers HTTP requests in AWS JSON 1.0. One endpoint belongs to one event loop. */
public final class StepFunctionsEndpoint implements Handler<HttpServerRequest> {
    private static final CharSequence TARGET = HttpHeaders.createOptimized("x-amz-target");
    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized(WireAnswer.REQUEST_ID);
    private static final CharSequence CONTENT_TYPE = HttpHeaders.createOptimized(AwsJson.CONTENT_TYPE);

    private static final int BODY_MAX = WireAnswer.REQUEST_MAX;

    /** Longer than any call: StartSyncExecution waits up to five minutes before it answers. */
    private static final int IDLE_SECONDS = 330;

    private final Vertx vertx;
    private final StepFunctionsApi api;
    private final Optional<SignatureCheck> signatures;
    private final Optional<Throttle> throttle;
    private final SidePages pages;
    private volatile String host = "";

    public StepFunctionsEndpoint(Vertx vertx, StepFunctionsApi api, EndpointOptions options) {
        this(vertx, api, options, List.of());
    }

    /** @param beside pages besides the API and {@code GET /} and {@code GET /health}, which are always there */
    public StepFunctionsEndpoint(Vertx vertx, StepFunctionsApi api, EndpointOptions options, List<SidePage> beside) {
        this.vertx = vertx;
        this.api = api;
        this.signatures = options.keys().map(keys -> new SignatureCheck(keys, options.region()));
        this.throttle = options.throttle() ? Optional.of(new Throttle()) : Optional.empty();
        this.pages = pages(api, beside);
    }

    private static SidePages pages(StepFunctionsApi api, List<SidePage> beside) {
        var all = new ArrayList<>(beside);
        all.add(0, new HealthPage(api));
        all.add(new FrontPage(List.copyOf(all)));
        return new SidePages(all);
    }

    /** Listens; closing the server stops it. */
    public Future<HttpServer> listen(String host, int port) {
        this.host = host;
        var options = new HttpServerOptions()
                .setReadIdleTimeout(IDLE_SECONDS) // watching writes as well costs a listener for each
                .setHost(host)
                .setPort(port);
        return vertx.createHttpServer(options).requestHandler(this).listen();
    }

    @Override
    public void handle(HttpServerRequest request) {
        var objection = BrowserCheck.objection(request, host);
        if (objection.isPresent()) {
            SidePages.refuse(request, objection.get());
            return;
        }
        var page = pages.find(request);
        if (page.isEmpty() && !request.method().equals(HttpMethod.POST)) {
            answer(request.response(), new WireAnswer(404, AwsJson.write(AwsJson.error(notPosted(request)))));
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
            else if (page.isPresent()) pages.answer(page.get(), request, body.whole.getBytes());
            else receive(request, body.whole.getBytes());
        });
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
            var now = Instant.now();
            signatures.ifPresent(check -> check.check(signed(request, body), now));
            var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
            var decoded = encoding == null ? Optional.of(body) : ContentEncoding.decoded(encoding, body, BODY_MAX);
            if (decoded.isEmpty()) {
                tooLarge(request);
                return;
            }
            var call = AwsJson.read(Optional.ofNullable(request.getHeader(TARGET)), decoded.get());
            throttle.ifPresent(buckets -> buckets.take(call.operation(), now));
            call(request, call);
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

    private static SignedRequest signed(HttpServerRequest request, byte[] body) {
        var query = request.query() == null ? "" : request.query();
        return new SignedRequest(
                request.method().name(),
                request.path(),
                query,
                name -> request.headers().getAll(name),
                body);
    }

    private static WorkflowException notPosted(HttpServerRequest request) {
        return new WorkflowException(
                Code.UNKNOWN_OPERATION,
                "This is the Step Functions API: expected POST / with a header X-Amz-Target, but found %s %s; GET / tells what else is here"
                        .formatted(request.method(), request.path()));
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
