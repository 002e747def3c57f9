package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.Reply;
import dev.clix.protocol.ServerMessage;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that do not read, or are not there any more. */
class BadListenersTest {
    private static final ProtocolCodec CODEC = new ProtocolCodec();

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

    /** Progress beyond what the network holds: of each player only the latest is heard, and no offset is missing. */
    @Test
    void whoReadsSlowlyMissesNothingThatStillCounts() throws IOException {
        try (Playground playground =
                        Playground.open("game: {roundSeconds: 3600, clicksPerSecond: 1000}\nroom: {mailbox: 100000}");
                Socket slow = raw(playground, "/ws")) {
            Player ada = playground.player("Ada");
            ada.host(2);
            say(
                    slow,
                    repeated(
                            "{\"type\":\"joinGame\",\"id\":\"j\",\"name\":\"Bob\",\"game\":\"%s\"}"
                                    .formatted(ada.game()),
                            1));
            ada.awaitEvent(GameEvent.GameStarted.class);
            playground.pass(Duration.ofSeconds(3));
            ada.awaitEvent(GameEvent.RoundStarted.class);
            playground.until(() -> {
                playground.pass(Duration.ofSeconds(1));
                for (int i = 0; i < 500; i++) ada.say(id -> new ClientMessage.Click(id, 1));
                return playground.metric("clix_messages_superseded_total") > 0;
            });
            Reply.Shipped sold = (Reply.Shipped) ada.ship();

            List<ServerMessage> heard = messagesUntil(slow, GameEvent.ProductShipped.class);
            assertWithoutGaps(heard);
            GameMessage last = (GameMessage) heard.get(heard.size() - 2);
            assertThat(last.event())
                    .isEqualTo(new GameEvent.Progress(ada.id(), sold.sale().clicks()));
            assertThat(playground.metric("clix_sockets_closed_total{reason=\"too_slow\"}"))
                    .isZero();
        }
    }

    private static void assertWithoutGaps(List<ServerMessage> heard) {
        long offset = ((Reply.Seated) heard.get(0)).offset();
        for (ServerMessage each : heard.subList(1, heard.size())) {
            GameMessage message = (GameMessage) each;
            long first = message.event() instanceof GameEvent.Superseded many ? many.from() : message.offset();
            assertThat(first).isEqualTo(offset + 1);
            offset = message.offset();
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

    /** Reads the server's frames, which are not masked. */
    private static List<ServerMessage> messagesUntil(Socket socket, Class<? extends GameEvent> last)
            throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        List<ServerMessage> heard = new ArrayList<>();
        while (heard.isEmpty()
                || !(heard.get(heard.size() - 1) instanceof GameMessage message && last.isInstance(message.event()))) {
            in.readByte();
            int length = in.readUnsignedByte();
            if (length == 126) length = in.readUnsignedShort();
            else if (length == 127) length = Math.toIntExact(in.readLong());
            heard.addAll(CODEC.decodeServer(new String(in.readNBytes(length), StandardCharsets.UTF_8)));
        }
        return heard;
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
            // The other loop may not have asked yet: its question and its patience come while time goes on.
            playground.until(() -> {
                playground.pass(Duration.ofSeconds(1));
                return playground.metric("clix_sockets_closed_total{reason=\"silent\"}") == 1;
            });
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
