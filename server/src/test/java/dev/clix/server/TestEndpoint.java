package dev.clix.server;

import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.endpoint.EndpointOptions;
import dev.clix.workflow.endpoint.StepFunctionsEndpoint;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import java.util.concurrent.TimeUnit;

/** The Step Functions API of a simulator in this JVM, on a real socket. */
final class TestEndpoint implements AutoCloseable {
    private static final Vertx VERTX = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));

    private final HttpServer server;

    private TestEndpoint(StepFunctionsApi api) {
        server = join(new StepFunctionsEndpoint(VERTX, api, EndpointOptions.OPEN).listen("127.0.0.1", 0));
    }

    static TestEndpoint of(StepFunctionsApi api) {
        return new TestEndpoint(api);
    }

    /** Nothing is deployed there. */
    static TestEndpoint empty() {
        return of(StepFunctionsSimulator.builder().start().api());
    }

    int port() {
        return server.actualPort();
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        join(server.close());
    }

    private static <T> T join(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }
}
