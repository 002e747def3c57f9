package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.server.config.ConfigReader;
import dev.clix.workflow.time.VirtualTime;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The Step Functions API beside the games: {@code workflow.endpoint.port}. */
class ApiBesideGamesTest {
    private static final String SETTINGS = """
            http: { host: 127.0.0.1, port: 0 }
            workflow: { endpoint: { port: 0 } }
            shutdown: { gamesSeconds: 0 }
            """;

    @Test
    void theApiBesideTheGamesTellsOfItsHealth() throws Exception {
        try (CliXServer server =
                CliXServer.start(new ConfigReader().file("test", SETTINGS).read(), new VirtualTime())) {
            HttpResponse<String> health = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s/health"
                                            .formatted(server.apiPort().orElseThrow())))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(new JsonObject(health.body()))
                    .isEqualTo(new JsonObject()
                            .put("status", "up")
                            .put("time", VirtualTime.START.toString())
                            .put("openExecutions", 0));
        }
    }
}
