package dev.clix.workflow.aws;

import dev.clix.workflow.endpoint.EndpointOptions;
import dev.clix.workflow.endpoint.StepFunctionsEndpoint;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The real API on a real socket, which has its days: the next requests meet whatever trouble was planned for them. */
final class TroubledEndpoint implements AutoCloseable {
    /** Every request is seen; those that get through are answered by the simulator. */
    final AtomicInteger requests = new AtomicInteger();

    final AtomicInteger hangUps = new AtomicInteger();

    private final Vertx vertx = Vertx.vertx();
    private final StepFunctionsEndpoint real;
    private final Queue<Handler<HttpServerRequest>> troubles = new ArrayDeque<>();
    private HttpServer server;

    TroubledEndpoint() {
        real = new StepFunctionsEndpoint(
                vertx, StepFunctionsSimulator.builder().start().api(), EndpointOptions.OPEN);
        server = listen(0);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    void next(int times, Handler<HttpServerRequest> trouble) {
        synchronized (troubles) {
            for (int i = 0; i < times; i++) troubles.add(trouble);
        }
    }

    /** Connections are lost, new ones refused. */
    void goDown() {
        join(server.close());
    }

    void comeBack() {
        server = listen(server.actualPort());
    }

    /** AWS's answer when it refuses. */
    static Handler<HttpServerRequest> refusal(String type) {
        return answer(400, "{\"__type\":\"com.amazonaws.states#%s\",\"message\":\"planned\"}".formatted(type));
    }

    static Handler<HttpServerRequest> answer(int status, String body) {
        return request -> request.end()
                .onSuccess(read -> request.response()
                        .setStatusCode(status)
                        .putHeader("content-type", "application/x-amz-json-1.0")
                        .end(body));
    }

    static Handler<HttpServerRequest> hangUp() {
        return request -> request.connection().close();
    }

    /** The simulator does what it was asked to; its answer never arrives. */
    Handler<HttpServerRequest> losingTheAnswer() {
        return request -> {
            request.response().headersEndHandler(unused -> request.connection().close());
            real.handle(request);
        };
    }

    private HttpServer listen(int port) {
        return join(vertx.createHttpServer().requestHandler(this::meet).listen(port, "127.0.0.1"));
    }

    private void meet(HttpServerRequest request) {
        requests.incrementAndGet();
        request.connection().closeHandler(unused -> hangUps.incrementAndGet());
        Handler<HttpServerRequest> trouble;
        synchronized (troubles) {
            trouble = troubles.poll();
        }
        (trouble == null ? real : trouble).handle(request);
    }

    @Override
    public void close() {
        join(vertx.close());
    }

    static <T> T join(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }
}
