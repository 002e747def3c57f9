package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.protocol.ClientMessage;
import dev.clix.server.game.clix.message.CliXRefusal;
import dev.clix.server.game.clix.message.Ship;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The frames that vertx-web 5.0.10's own bridge lets through, each tried at this server's door. */
class BridgeHolesTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Playground playground;

    @BeforeAll
    static void open() {
        playground = Playground.open("socket: {pingSeconds: 25, silenceSeconds: 75}");
    }

    @AfterAll
    static void close() {
        playground.close();
    }

    @Test
    void anotherSitesPageOpensNoSocket() {
        assertThatThrownBy(() -> HTTP.newWebSocketBuilder()
                        .header("Origin", "https://evil.example")
                        .buildAsync(door(), new WebSocket.Listener() {})
                        .join())
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    }

    @Test
    void aMessageWithoutABodyPassesNoRule() throws InterruptedException {
        Guest guest = new Guest();
        for (String bodiless : new String[] {"", ",\"body\":null"}) {
            guest.say("{\"type\":\"send\",\"address\":\"clix.in\"" + bodiless + "}");
            assertThat(guest.hears()).contains("invalidJson");
        }
    }

    @Test
    void nobodyAnswersInAnothersPlace() throws InterruptedException {
        Guest guest = new Guest();
        for (int reply = 1; reply <= 50; reply++) {
            guest.say(
                    "{\"type\":\"send\",\"address\":\"__vertx.reply.%s\",\"body\":{\"forged\":true}}".formatted(reply));
            assertThat(guest.hears()).isEqualTo("{\"type\":\"err\",\"body\":\"access_denied\"}");
        }
    }

    @Test
    void aNakedSocketHearsTextFrames() throws InterruptedException {
        Guest guest = new Guest();
        guest.say("{\"type\":\"send\",\"address\":\"clix.in\",\"body\":{\"type\":\"ping\",\"id\":\"p\"}}");

        assertThat(guest.hears()).contains("pong");
        assertThat(guest.binary).isEmpty();
    }

    @Test
    void whoDoesNotPingTheBridgeIsNotThrownOutAfterTenSeconds() {
        Player ada = playground.busPlayer("Ada");
        ada.host(3);
        // No longer than the server's own question at 25 s leaves time for: its answer takes real time.
        playground.pass(Duration.ofSeconds(30));

        assertThat(ada.refusal(id -> new ClientMessage.Move(id, new Ship()))).isEqualTo(CliXRefusal.NO_ROUND);
    }

    private static URI door() {
        return URI.create("ws://127.0.0.1:" + playground.port() + "/eventbus/websocket");
    }

    private static final class Guest implements WebSocket.Listener {
        private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
        private final BlockingQueue<ByteBuffer> binary = new LinkedBlockingQueue<>();
        private final WebSocket socket =
                HTTP.newWebSocketBuilder().buildAsync(door(), this).join();

        void say(String frame) {
            socket.sendText(frame, true).join();
        }

        String hears() throws InterruptedException {
            return frames.poll(20, TimeUnit.SECONDS);
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            frames.add(text.toString());
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket from, ByteBuffer bytes, boolean last) {
            binary.add(bytes);
            from.request(1);
            return null;
        }
    }
}
