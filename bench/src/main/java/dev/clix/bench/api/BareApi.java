package dev.clix.bench.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The yardstick: Vert.x and Jackson, which read a StartExecution and answer as if it had been started. */
public final class BareApi extends AbstractVerticle {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static void main(String[] arguments) throws Exception {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        vertx.deployVerticle(new BareApi())
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> answer(request, body)))
                .listen(0, "127.0.0.1")
                .onSuccess(server ->
                        System.out.println("bare Vert.x is listening on http://127.0.0.1:" + server.actualPort()))
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private static void answer(HttpServerRequest request, Buffer body) {
        try {
            var call = JSON.readTree(body.getBytes());
            var input = JSON.readTree(call.path("input").asText());
            var answer = JsonNodeFactory.instance
                    .objectNode()
                    .put("executionArn", call.path("stateMachineArn").asText() + ":" + uuid());
            answer.set("startDate", DecimalNode.valueOf(BigDecimal.valueOf(System.currentTimeMillis(), 3)));
            request.response()
                    .setStatusCode(input.isObject() ? 200 : 400)
                    .putHeader("content-type", "application/x-amz-json-1.0")
                    .putHeader("x-amzn-requestid", uuid())
                    .end(Buffer.buffer(JSON.writeValueAsBytes(answer)));
        } catch (IOException malformed) {
            throw new UncheckedIOException("Expected a call in JSON", malformed);
        }
    }

    private static String uuid() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
