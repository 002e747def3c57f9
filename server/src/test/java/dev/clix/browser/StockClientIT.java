package dev.clix.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import dev.clix.server.Playground;
import dev.clix.server.Proxies;
import dev.clix.server.StockClient;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.ProductShipped;
import dev.clix.server.game.clix.message.RoundEnded;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The stock event-bus client plays a round in Chromium, on a page from elsewhere that may ({@code http.origins}), over every transport it has, directly and behind nginx. Left out, by name, where there is no Node.js, no package for it, or no nginx.
 */
@ExtendWith(Chromium.class)
class StockClientIT {
    private static Optional<String> missing;

    @TempDir
    private Path folder;

    private final Site site = new Site();

    @BeforeAll
    static void fetch() throws IOException, InterruptedException {
        missing = StockClient.missing();
        missing.ifPresent(why -> System.out.println("StockClientIT: left out, since " + why));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"websocket", "xhr-streaming", "eventsource", "xhr-polling"})
    void playsARoundDirectly(String transport, Devices devices) {
        assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
        try (Playground playground = Playground.open(admitted())) {
            playsARound(playground, "http://127.0.0.1:" + playground.port(), transport, devices);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"websocket", "xhr-streaming", "eventsource", "xhr-polling"})
    void playsARoundBehindNginxThatKeepsConnections(String transport, Devices devices) throws IOException {
        assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
        boolean installed = Proxies.isInstalled("nginx");
        if (!installed) System.out.println("StockClientIT: left out what needs nginx, which is not installed");
        assumeTrue(installed, "nginx is not installed");
        try (Playground playground = Playground.open(admitted());
                Proxies proxies = new Proxies(folder, playground.port())) {
            proxies.nginx(1);
            awaitListening(proxies.port());
            playsARound(playground, "http://127.0.0.1:" + proxies.port() + "/clix", transport, devices);
        }
    }

    private void playsARound(Playground playground, String url, String transport, Devices devices) {
        dev.clix.server.Player ada = playground.player("Ada");
        ada.host(2);
        Page page = devices.desktop().newPage();
        Set<String> asked = new ConcurrentSkipListSet<>();
        page.onRequest(request -> asked.add(request.url()));
        page.onWebSocket(socket -> asked.add(socket.url()));
        page.navigate(site.url());
        List<String> whom = List.of(url + "/eventbus", transport, ada.game().value(), "Stock");
        page.evaluate("args => { window.heard = []; play(EventBus, args, message => heard.push(message)) }", whom);
        ada.awaitEvent(GameStarted.class);
        playground.roundStarted(ada);
        ada.awaitEvent(ProductShipped.class);
        playground.pass(Duration.ofSeconds(10));
        ada.awaitEvent(RoundEnded.class);

        page.waitForFunction("() => heard.some(message => message.type === 'closed')");
        assertThat((List<?>) page.evaluate("() => heard.map(message => message.type)"))
                .extracting(Object::toString)
                .contains("seated", "gameStarted", "roundStarted", "clicked", "shipped", "roundEnded", "closed")
                .doesNotContain("error", "refused");
        assertThat(asked).anyMatch(request -> request.matches(".*/" + path(transport) + "(\\?.*)?"));
    }

    private String admitted() {
        return "http: {proxies: [127.0.0.0/8], origins: ['%s']}".formatted(site.url());
    }

    /** As it ends in SockJS' addresses. */
    private static String path(String transport) {
        return switch (transport) {
            case "xhr-streaming" -> "xhr_streaming";
            case "xhr-polling" -> "xhr";
            default -> transport;
        };
    }

    /** Another server, whose page it is. */
    private static final class Site implements AutoCloseable {
        private static final List<Path> SCRIPTS = StockClient.scripts();

        private final Vertx vertx = Vertx.vertx();
        private final HttpServer server;

        Site() {
            server = vertx.createHttpServer()
                    .requestHandler(Site::answer)
                    .listen(0, "127.0.0.1")
                    .await();
        }

        String url() {
            return "http://127.0.0.1:" + server.actualPort();
        }

        private static void answer(HttpServerRequest request) {
            Optional<Path> script = SCRIPTS.stream()
                    .filter(path -> request.path().equals("/" + path.getFileName()))
                    .findFirst();
            if (script.isPresent()) request.response().sendFile(script.get().toString());
            else request.response().putHeader("Content-Type", "text/html").end(page());
        }

        private static String page() {
            return SCRIPTS.stream()
                    .map(path -> "<script src=\"%s\"></script>".formatted(path.getFileName()))
                    .collect(Collectors.joining("\n", "<!doctype html>\n", "\n"));
        }

        @Override
        public void close() {
            vertx.close().await();
        }
    }

    private static void awaitListening(int port) {
        Awaitility.await().ignoreExceptions().until(() -> {
            new Socket("127.0.0.1", port).close();
            return true;
        });
    }
}
