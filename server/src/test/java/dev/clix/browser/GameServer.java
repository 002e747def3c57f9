package dev.clix.browser;

import static org.awaitility.Awaitility.await;

import dev.clix.server.CliXServer;
import dev.clix.server.config.ConfigReader;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The whole server in this JVM, its time in the test's hand. */
final class GameServer implements AutoCloseable {
    // Time jumps here: no client could answer a ping in no time, and no second would refill what a client may send.
    private static final String SETTINGS = """
            http: { host: 127.0.0.1, port: 0 }
            socket: { pingSeconds: 0, silenceSeconds: 3600, messagesPerSecond: 10000 }
            player: { messagesPerSecond: 10000 }
            overload: { lagMillis: 60000, gamesPerSecond: 1000 }
            shutdown: { gamesSeconds: 0 }
            game: { rules: classic }
            """;
    private static final Duration STEP = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(1);

    private final VirtualTime time = new VirtualTime();
    private final CliXServer server;

    private GameServer(String settings) {
        server = CliXServer.start(
                new ConfigReader()
                        .file("test", SETTINGS)
                        .file("this test", settings)
                        .read(),
                time);
    }

    static GameServer start() {
        return start("");
    }

    /** @param settings in YAML, beside those every browser test has */
    static GameServer start(String settings) {
        return new GameServer(settings);
    }

    int port() {
        return server.port();
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    void pass(Duration duration) {
        time.advance(duration);
    }

    /**
     * Lets time pass, little by little, until somebody sees something.
     *
     * @param seen asked after each step; it has to look at a page that is drawn, or time runs away from the page
     */
    void passUntil(BooleanSupplier seen) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK_EVERY)
                .pollInSameThread()
                .until(() -> {
                    if (seen.getAsBoolean()) return true;
                    time.advance(STEP);
                    return false;
                });
    }

    @Override
    public void close() {
        server.close();
    }
}
