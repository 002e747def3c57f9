package dev.clix.workflow.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.simulator.StepFunctionsSimulator;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.RequestOptions;
import io.vertx.junit5.VertxExtension;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of others reach no endpoint on their reader's machine; SDKs, the CLI and curl reach it by any name. */
@ExtendWith(VertxExtension.class)
class BrowserCheckTest {
    // Held on to: Vert.x closes a client that nothing refers to any more, with what it has asked.
    private HttpClient client;
    private HttpServer server;

    @BeforeEach
    void listen(Vertx vertx) throws Exception {
        client = vertx.createHttpClient();
        server = new StepFunctionsEndpoint(
                        vertx, StepFunctionsSimulator.builder().start().api(), EndpointOptions.OPEN)
                .listen("127.0.0.1", 0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @CsvSource({
        // Host, Origin, Sec-Fetch-Site, status
        "clix:8083,,,200",
        "anything.example,,,200",
        "127.0.0.1:PORT,,,200",
        "localhost:PORT,http://localhost:PORT,same-origin,200",
        "127.0.0.1:PORT,http://127.0.0.1:PORT,same-origin,200",
        "192.0.2.7:PORT,http://192.0.2.7:PORT,same-origin,200",
        "[::1]:PORT,http://[::1]:PORT,same-origin,200",
        "localhost:PORT,,none,200",
        "localhost:PORT,http://evil.example,cross-site,403",
        "localhost:PORT,null,cross-site,403",
        "evil.example:PORT,http://evil.example:PORT,same-origin,403",
        "evil.example:PORT,,same-origin,403",
        "127.0.0.1.evil.example:PORT,http://127.0.0.1.evil.example:PORT,same-origin,403",
    })
    void whoMayCall(String host, String origin, String site, int status) throws Exception {
        for (var method : new HttpMethod[] {HttpMethod.GET, HttpMethod.POST})
            assertThat(call(method, host, origin, site).statusCode())
                    .as(method.name())
                    .isEqualTo(status);
    }

    private HttpClientResponse call(HttpMethod method, String host, String origin, String site) throws Exception {
        var options = new RequestOptions()
                .setMethod(method)
                .setHost("127.0.0.1")
                .setPort(server.actualPort())
                .setURI(method == HttpMethod.GET ? "/health" : "/");
        return client.request(options)
                .compose(request -> sent(request, host, origin, site))
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    private Future<HttpClientResponse> sent(HttpClientRequest request, String host, String origin, String site) {
        var port = Integer.toString(server.actualPort());
        request.putHeader("Host", host.replace("PORT", port));
        if (origin != null) request.putHeader("Origin", origin.replace("PORT", port));
        if (site != null) request.putHeader("Sec-Fetch-Site", site);
        request.putHeader("X-Amz-Target", "AWSStepFunctions.ListActivities");
        return request.getMethod() == HttpMethod.GET ? request.send() : request.send("{}");
    }
}
