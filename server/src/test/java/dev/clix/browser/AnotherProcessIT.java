package dev.clix.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.clix.server.CliXServer;
import dev.clix.server.config.ConfigReader;
import dev.clix.workflow.time.WallTime;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole game whose workflow runs in another process, driven by the AWS SDK. In the middle of a round that process is
 * killed; ten seconds later, when the round should have been over, it is back, and the game goes on. -Daway.seconds=60 for
 * longer.
 */
@ExtendWith(Chromium.class)
class AnotherProcessIT {
    private static final int AWAY_SECONDS = Integer.getInteger("away.seconds", 10);

    /** A guard against waiting for ever, on whatever machine; nothing of what is tested takes nearly as long. */
    private static final Duration PATIENCE = Duration.ofMinutes(3).plusSeconds(AWAY_SECONDS);

    private final StepFunctionsProcess stepFunctions;
    private final CliXServer server;

    AnotherProcessIT(@TempDir Path journal) {
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        stepFunctions = StepFunctionsProcess.start(journal);
        server = CliXServer.start(
                new ConfigReader()
                        .file("test", """
                                http: { host: 127.0.0.1, port: 0 }
                                game: { rules: classic, roundSeconds: 10, pauseSeconds: 1, roundsMax: 2 }
                                overload: { lagMillis: 60000, gamesPerSecond: 1000 }
                                workflow: { driver: aws, aws: { endpoint: '%s', region: us-east-1 } }
                                """.formatted(stepFunctions.url()))
                        .read(),
                new WallTime());
    }

    @AfterEach
    void close() {
        server.close();
        stepFunctions.close();
    }

    @Test
    void theGameOutlivesItsWorkflowsAbsence(Devices devices) throws Exception {
        Player ada = Player.at(devices.phone(), "http://127.0.0.1:" + server.port());
        ada.isCalled("Ada");
        ada.hosts(2);
        Player bob = Player.at(devices.phone(), ada.invitation());
        bob.isCalled("Bob");
        bob.presses("Join the game");
        until(() -> ada.isInRound(1) && bob.isInRound(1));
        ada.clicks(5);
        ada.ships();

        stepFunctions.kill();
        CompletableFuture<Void> back = CompletableFuture.runAsync(
                stepFunctions::start, CompletableFuture.delayedExecutor(AWAY_SECONDS, TimeUnit.SECONDS));
        until(() -> health().contains("\"degraded\""));
        assertThat(ada.isInRound(1)).as("the round waits for its workflow").isTrue();

        assertThat(back).succeedsWithin(PATIENCE);
        until(() -> ada.isInRound(2) && bob.isInRound(2));
        until(() -> health().contains("\"status\":\"up\""));
        assertThat(health()).doesNotContain("trouble");
        ada.clicks(5);
        ada.ships();
        until(() -> ada.isAtTheEnd() && bob.isAtTheEnd());
        ada.seesHeadline("You win!");
        bob.seesHeadline("Ada wins");
        assertThat(ada.complaints()).isEmpty();
        assertThat(bob.complaints()).isEmpty();
    }

    private String health() {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + server.managementPort() + "/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("Expected an answer to GET /health", e);
        }
    }

    /** Waits for something that takes wall time, in another process. */
    private static void until(BooleanSupplier seen) {
        await().atMost(PATIENCE).pollInSameThread().until(seen::getAsBoolean);
    }
}
