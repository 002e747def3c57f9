package dev.clix.workflow.endpoint;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Health;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.api.StepFunctionsApi;
import io.vertx.core.Vertx;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages beside the API, for callers that are no SDK. */
class SidePagesTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static volatile boolean up = true;
    private static String url;

    private static final StepFunctionsApi API = new StepFunctionsApi() {
        @Override
        public CompletionStage<ObjectNode> call(Operation operation, Arguments arguments) {
            return CompletableFuture.completedFuture(
                    JsonNodeFactory.instance.objectNode().put("called", true));
        }

        @Override
        public Health health() {
            return new Health(up, JsonNodeFactory.instance.objectNode().put("openExecutions", 3));
        }
    };

    @BeforeAll
    static void listen() {
        var server = new StepFunctionsEndpoint(VERTX, API, EndpointOptions.OPEN)
                .listen("127.0.0.1", 0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        url = "http://127.0.0.1:" + server.actualPort();
    }

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    private static HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(url + path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) request.headers(headers);
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void healthIsUp() throws Exception {
        var answer = send("GET", "/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(answer.body()).isEqualTo("{\"status\":\"up\",\"openExecutions\":3}");
    }

    @Test
    void whatBeginsNothingNewIsDown() throws Exception {
        up = false;
        try {
            assertThat(send("GET", "/health").statusCode()).isEqualTo(503);
            assertThat(send("GET", "/health").body()).startsWith("{\"status\":\"down\"");
        } finally {
            up = true;
        }
    }

    @ParameterizedTest
    @CsvSource({"/health", "/"})
    void headIsGetWithoutABody(String path) throws Exception {
        var get = send("GET", path);
        var head = send("HEAD", path);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("content-length"))
                .isEqualTo(get.headers().firstValue("content-length"));
    }

    @Test
    void whoOpensItInABrowserIsToldWhatItIs() throws Exception {
        var answer = send("GET", "/", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("text/plain; charset=utf-8");
        assertThat(answer.body())
                .contains("the Step Functions API", "--endpoint-url", "GET /health", "docs/step-functions-api.md");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /favicon.ico, 404",
        "GET, /healthy, 404",
        "GET, /health/ready, 404",
        "PUT, /, 405",
        "DELETE, /health, 405",
        "POST, /health, 405",
        "OPTIONS, /health, 405",
        "DELETE, /elsewhere, 404",
    })
    void whatIsNotThereIsTold(String method, String path, int status) throws Exception {
        var answer = send(method, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("xpected");
        if (status == 405) assertThat(answer.headers().firstValue("allow")).contains("GET");
    }

    @ParameterizedTest
    @CsvSource({"/", "/some/prefix"})
    void postsAreTheApis(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("x-amz-target", "AWSStepFunctions.ListStateMachines")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"called\":true}");
    }

    @Test
    void aQueryThatIsNoneIsTold() throws Exception {
        var address = URI.create(url);
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write("GET /health?at=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("Expected a query, but found 'at=%zz'");
        }
    }
}
