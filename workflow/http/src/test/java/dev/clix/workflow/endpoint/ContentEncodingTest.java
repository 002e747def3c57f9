package dev.clix.workflow.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.workflow.simulator.StepFunctionsSimulator;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bodies that are compressed on their way. */
@ExtendWith(VertxExtension.class)
class ContentEncodingTest {
    private static final int MAX = 1_000;

    private static byte[] gzip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var stream = new GZIPOutputStream(bytes)) {
            stream.write(text.getBytes(UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Test
    void whatIsCompressedIsReadAsItWas() {
        assertThat(ContentEncoding.decoded("GZIP ", gzip("{}"), MAX).orElseThrow())
                .asString(UTF_8)
                .isEqualTo("{}");
        assertThat(ContentEncoding.decoded("identity", new byte[] {1}, MAX).orElseThrow())
                .containsExactly(1);
    }

    @Test
    void whatBecomesTooLargeIsNotReadToItsEnd() {
        assertThat(ContentEncoding.decoded("gzip", gzip("x".repeat(MAX)), MAX)).isPresent();
        assertThat(ContentEncoding.decoded("gzip", gzip("x".repeat(MAX + 1)), MAX))
                .isEmpty();
    }

    @Test
    void whatIsNoneOfItIsRefused() {
        assertThatThrownBy(() -> ContentEncoding.decoded("br", new byte[0], MAX))
                .hasMessage("Expected the header Content-Encoding to be 'gzip' or 'identity', but found 'br'");
        for (var body : new byte[][] {"{}".getBytes(UTF_8), new byte[0], Arrays.copyOf(gzip("{}"), 12)})
            assertThatThrownBy(() -> ContentEncoding.decoded("gzip", body, MAX))
                    .hasMessageStartingWith("Expected a body in gzip, as its header Content-Encoding says");
    }

    @Test
    void theEndpointTakesACompressedCall(Vertx vertx) throws Exception {
        var api = StepFunctionsSimulator.builder().start().api();
        var server = new StepFunctionsEndpoint(vertx, api, EndpointOptions.OPEN)
                .listen("127.0.0.1", 0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        var url = URI.create("http://127.0.0.1:%s/".formatted(server.actualPort()));
        assertThat(answer(url, gzip("{\"name\":\"Packed\"}")).body()).contains(":activity:Packed");
        var bomb = answer(url, gzip(" ".repeat(2 << 20)));
        assertThat(bomb.statusCode()).isEqualTo(413);
        assertThat(bomb.body()).contains("RequestEntityTooLarge");
    }

    private static HttpResponse<String> answer(URI url, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(url)
                .header("X-Amz-Target", "AWSStepFunctions.CreateActivity")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
