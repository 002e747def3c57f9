package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.ProductShipped;
import dev.clix.server.game.clix.message.RoundEnded;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The stock event-bus client plays a round over every transport it has, directly and behind nginx. Left out, by name,
 * where there is no Node.js, no package for it, or no nginx.
 */
class StockClientTest {
    private static Optional<String> missing;

    @TempDir
    private Path folder;

    @BeforeAll
    static void fetch() throws IOException, InterruptedException {
        missing = StockClient.missing();
        missing.ifPresent(why -> System.out.println("StockClientTest: left out, since " + why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"websocket", "xhr-streaming", "eventsource", "xhr-polling"})
    void playsARoundDirectly(String transport) throws Exception {
        assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
        try (Playground playground = Playground.open("")) {
            playsARound(playground, playground.port(), "", transport);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"websocket", "xhr-streaming", "eventsource", "xhr-polling"})
    void playsARoundBehindNginxThatKeepsConnections(String transport) throws Exception {
        assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
        boolean installed = Proxies.isInstalled("nginx");
        if (!installed) System.out.println("StockClientTest: left out what needs nginx, which is not installed");
        assumeTrue(installed, "nginx is not installed");
        try (Playground playground = Playground.open("http: {proxies: [127.0.0.0/8]}");
                Proxies proxies = new Proxies(folder, playground.port())) {
            proxies.nginx(1);
            awaitListening(proxies.port());
            playsARound(playground, proxies.port(), "/clix", transport);
        }
    }

    private static void playsARound(Playground playground, int port, String prefix, String transport) throws Exception {
        Player ada = playground.player("Ada");
        ada.host(2);
        CompletableFuture<List<String>> stock = StockClient.playing(
                "http://127.0.0.1:" + port + prefix + "/eventbus",
                transport,
                ada.game().value(),
                "Stock");
        ada.awaitEvent(GameStarted.class);
        playground.roundStarted(ada);
        ada.awaitEvent(ProductShipped.class);
        playground.pass(Duration.ofSeconds(10));
        ada.awaitEvent(RoundEnded.class);

        List<String> heard = stock.get(20, TimeUnit.SECONDS).stream()
                .map(line -> new JsonObject(line).getString("type"))
                .toList();
        assertThat(heard)
                .contains("seated", "gameStarted", "roundStarted", "clicked", "shipped", "roundEnded", "closed");
        assertThat(heard).doesNotContain("error", "refused");
    }

    private static void awaitListening(int port) {
        Awaitility.await().ignoreExceptions().until(() -> {
            new Socket("127.0.0.1", port).close();
            return true;
        });
    }
}
