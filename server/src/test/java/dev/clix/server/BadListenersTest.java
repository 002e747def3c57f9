package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameEvent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Clients that do not read, or are not there any more. */
class BadListenersTest {
    /** A client of the JDK's that never asks for a frame: what the network does not hold waits at the server. */
    private static final WebSocket.Listener DEAF = new WebSocket.Listener() {
        @Override
        public void onOpen(WebSocket socket) {}
    };

    @Test
    void whoNeverReadsIsClosedAndNobodyElseNotices() {
        try (Playground playground = Playground.open("socket: {pingSeconds: 0, messagesPerSecond: 100000}")) {
            WebSocket deaf = deaf(playground);
            Player ada = playground.player("Ada");
            Player bob = playground.player("Bob");
            ada.host(2);
            bob.join(ada.game());
            ada.awaitEvent(GameEvent.GameStarted.class);
            String question = "{\"type\":\"" + "x".repeat(30) + "\",\"id\":\"d\"}";
            playground.until(() -> {
                for (int i = 0; i < 1_000; i++) deaf.sendText(question, true).join();
                return playground.metric("clix_sockets_closed_total{reason=\"too_slow\"}") == 1;
            });

            playground.until(() -> playground.sockets() == 2);
            playground.pass(Duration.ofSeconds(3));
            bob.awaitEvent(GameEvent.RoundStarted.class);
        }
    }

    @Test
    void whoGivesNoSignOfLifeIsClosed() {
        try (Playground playground = Playground.open("socket: {pingSeconds: 25, pongSeconds: 8}")) {
            deaf(playground);
            Player ada = playground.player("Ada");
            playground.until(() -> playground.sockets() == 2);
            playground.pass(Duration.ofSeconds(25));
            ada.answer(ada.say(ClientMessage.Ping::new));
            playground.pass(Duration.ofSeconds(8));

            playground.until(() -> playground.metric("clix_sockets_closed_total{reason=\"silent\"}") == 1);
            assertThat(ada.quickMatch().player()).as("who answered may stay").isNotNull();
        }
    }

    @Test
    void aSilentClientOfTheBridgeIsGivenMoreTime() {
        try (Playground playground = Playground.open("socket: {pingSeconds: 25, silenceSeconds: 75}")) {
            Player bob = playground.busPlayer("Bob");
            bob.quickMatch();
            playground.pass(Duration.ofSeconds(25));
            playground.pass(Duration.ofSeconds(25));
            playground.pass(Duration.ofSeconds(25));
            bob.answer(bob.say(ClientMessage.Ping::new));
            for (int i = 0; i < 4; i++) playground.pass(Duration.ofSeconds(25));

            assertThat(bob.awaitClose()).isEqualTo(4030);
        }
    }

    private static WebSocket deaf(Playground playground) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + playground.port() + "/ws"), DEAF)
                .join();
    }
}
