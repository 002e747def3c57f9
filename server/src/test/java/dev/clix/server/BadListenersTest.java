package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that do not read, or are not there any more. */
class BadListenersTest {
    /** A client of the JDK's that never asks for a frame: what the network does not hold waits at the server. */
    private static final WebSocket.Listener DEAF = new WebSocket.Listener() {
        @Override
        public void onOpen(WebSocket socket) {}
    };

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /ws                 | {"type":"%s","id":"d"}
            /eventbus/websocket | {"type":"send","address":"clix.in","body":{"type":"%s"}}
            """)
    void whoNeverReadsIsClosedAndNobodyElseNotices(String door, String question) throws IOException {
        try (Playground playground = Playground.open("socket: {pingSeconds: 0, messagesPerSecond: 100000}");
                Socket deaf = raw(playground, door)) {
            Player ada = playground.player("Ada");
            Player bob = playground.player("Bob");
            ada.host(2);
            bob.join(ada.game());
            ada.awaitEvent(GameEvent.GameStarted.class);
            byte[] questions = repeated(question.formatted("x".repeat(30)), 1_000);
            playground.until(() -> {
                say(deaf, questions);
                return playground.metric("clix_sockets_closed_total{reason=\"too_slow\"}") == 1;
            });

            playground.until(() -> playground.sockets() == 2);
            playground.pass(Duration.ofSeconds(3));
            bob.awaitEvent(GameEvent.RoundStarted.class);
        }
    }

    /** What is asked in one packet is answered in one turn: far more than may wait, but nothing has to. */
    @Test
    void whoAsksMuchAtOnceIsNotTakenForSlow() throws IOException {
        try (Playground playground = Playground.open("socket: {queueBytes: 1024}");
                Socket socket = raw(playground, "/ws")) {
            say(socket, repeated("{\"type\":\"ping\",\"id\":\"p\"}", 500));

            awaitInAll(socket, "\"pong\"", 500);
        }
    }

    /** A websocket without anything around it: what is not read waits at the server, for little fits in between. */
    private static Socket raw(Playground playground, String door) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress("127.0.0.1", playground.port()));
        String upgrade = "GET " + door + " HTTP/1.1\r\nHost: clix\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        say(socket, upgrade.getBytes(StandardCharsets.US_ASCII));
        awaitInAll(socket, "\r\n\r\n", 1);
        return socket;
    }

    private static void say(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException closedMeanwhile) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    /** Text frames whose mask is zero, and so leaves the text as it is. */
    private static byte[] repeated(String text, int times) {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            frames.writeBytes(new byte[] {(byte) 0x81, (byte) (0x80 | text.length()), 0, 0, 0, 0});
            frames.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        }
        return frames.toByteArray();
    }

    private static void awaitInAll(Socket socket, String word, int times) throws IOException {
        StringBuilder heard = new StringBuilder();
        byte[] buffer = new byte[65_536];
        while (heard.toString().split(word, -1).length <= times) {
            int read = socket.getInputStream().read(buffer);
            assertThat(read).as("bytes after " + heard.length()).isPositive();
            heard.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
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
