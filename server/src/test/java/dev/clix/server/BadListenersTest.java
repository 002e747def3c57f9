package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.Reply;
import dev.clix.protocol.ServerMessage;
import dev.clix.server.game.clix.message.CliXMessages;
import dev.clix.server.game.clix.message.Click;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.ProductShipped;
import dev.clix.server.game.clix.message.Progress;
import dev.clix.server.game.clix.message.Shipped;
import dev.clix.workflow.time.VirtualTime;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Clients that do not read, or are not there any more. */
class BadListenersTest {
    private static final ProtocolCodec CODEC = ProtocolCodec.of(CliXMessages.TABLE);

    /** A client of the JDK's that never asks for a frame: all that the network does not hold waits at the server. */
    private static final WebSocket.Listener DEAF = new WebSocket.Listener() {
        @Override
        public void onOpen(WebSocket socket) {}
    };

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /ws                 | {"type":"%s","id":"d"}
            /eventbus/websocket | {"type":"send","address":"clix.in","body":{"type":"%s"}}
            /eventbus/websocket/?t=1 | {"type":"send","address":"clix.in","body":{"type":"%s"}}
            """)
    void whoNeverReadsIsClosedAndNobodyElseNotices(String door, String question) throws IOException {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        lines.start();
        root.addAppender(lines);
        try (Playground playground = Playground.open("socket: {pingSeconds: 0, messagesPerSecond: 100000}");
                RawSocket deaf = raw(playground, door)) {
            Player ada = playground.player("Ada");
            Player bob = playground.player("Bob");
            playground.started(ada, bob);
            byte[] questions = repeated(question.formatted("x".repeat(30)), 1_000);
            playground.until(() -> {
                deaf.send(questions);
                return playground.metric("clix_sockets_closed_total{reason=\"too_slow\"}") == 1;
            });

            playground.until(() -> playground.sockets() == 2);
            playground.roundStarted(bob);
            assertThat(lines.list)
                    .filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                    .isEmpty();
        } finally {
            root.detachAppender(lines);
        }
    }

    /** Progress beyond what the network holds: of each player only the latest is heard, and no offset is missing. */
    @Test
    void whoReadsSlowlyMissesNothingThatStillCounts() throws IOException {
        try (Playground playground =
                        Playground.open("game: {roundSeconds: 3600, clicksPerSecond: 1000}\nroom: {mailbox: 100000}");
                RawSocket slow = raw(playground, "/ws")) {
            Player ada = playground.player("Ada");
            ada.host(2);
            slow.say("{\"type\":\"joinGame\",\"id\":\"j\",\"name\":\"Bob\",\"game\":\"%s\"}".formatted(ada.game()));
            ada.awaitEvent(GameStarted.class);
            playground.roundStarted(ada);
            playground.until(() -> {
                playground.pass(Duration.ofSeconds(1));
                for (int i = 0; i < 500; i++) ada.say(id -> new ClientMessage.Move(id, new Click(1)));
                return playground.metric("clix_messages_superseded_total") > 0;
            });
            Shipped sold = (Shipped) Player.words(ada.ship());

            List<ServerMessage> heard = messagesUntil(slow, ProductShipped.class);
            assertWithoutGaps(heard);
            GameMessage last = (GameMessage) heard.get(heard.size() - 2);
            assertThat(last.event())
                    .isEqualTo(new Progress(ada.id(), sold.sale().clicks()));
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

    /** Questions in one packet are answered in one turn: far more than may wait, but nothing has to. */
    @Test
    void whoAsksMuchAtOnceIsNotTakenForSlow() throws IOException {
        try (Playground playground = Playground.open("socket: {queueBytes: 1024}");
                RawSocket socket = raw(playground, "/ws")) {
            socket.send(repeated("{\"type\":\"ping\",\"id\":\"p\"}", 500));

            for (int pongs = 0; pongs < 500; )
                pongs += CODEC.decodeServer(socket.read().text()).size();
        }
    }

    private static RawSocket raw(Playground playground, String door) throws IOException {
        return new RawSocket(playground.port(), door);
    }

    private static byte[] repeated(String text, int times) {
        byte[] frame = RawSocket.frame(0x81, text.getBytes(StandardCharsets.US_ASCII));
        ByteBuffer frames = ByteBuffer.allocate(times * frame.length);
        for (int i = 0; i < times; i++) frames.put(frame);
        return frames.array();
    }

    private static List<ServerMessage> messagesUntil(RawSocket socket, Class<? extends GameEvent> last)
            throws IOException {
        List<ServerMessage> heard = new ArrayList<>();
        while (heard.isEmpty()
                || !(heard.get(heard.size() - 1) instanceof GameMessage message && last.isInstance(message.event())))
            heard.addAll(CODEC.decodeServer(socket.read().text()));
        return heard;
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

    /** A client that listens to the answer of a request cannot be asked for a sign of life. */
    @Test
    void aSilentClientOfTheBridgeWithoutAWebsocketIsGivenMoreTime() {
        try (Playground playground =
                Playground.open("socket: {pingSeconds: 25, pongSeconds: 8, silenceSeconds: 75, strangerSeconds: 0}")) {
            String session = "/eventbus/123/silent/xhr";
            assertThat(posted(playground, session).join().body()).isEqualTo("o\n");
            CompletableFuture<HttpResponse<String>> listening = posted(playground, session);
            playground.pass(Duration.ofSeconds(75));
            assertThat(playground.sockets()).isEqualTo(1);
            // The request may have come while time passed already.
            playground.until(() -> {
                playground.pass(Duration.ofSeconds(25));
                return playground.metric("clix_sockets_closed_total{reason=\"silent\"}") == 1;
            });

            assertThat(listening.join().statusCode()).isEqualTo(200);
        }
    }

    /** The stock client pings the bridge every five seconds; a page that is frozen does so no more. */
    @Test
    void aClientOfTheBridgeWhosePingsStopIsSeenSoon() {
        try (Playground playground =
                Playground.open("socket: {pingSeconds: 25, pongSeconds: 8, silenceSeconds: 75, strangerSeconds: 0}")) {
            String session = "/eventbus/123/frozen";
            assertThat(posted(playground, session + "/xhr").join().body()).isEqualTo("o\n");
            CompletableFuture<HttpResponse<String>> listening = posted(playground, session + "/xhr");
            for (int ping = 0; ping < 6; ping++) {
                assertThat(posted(playground, session + "/xhr_send", "[\"{\\\"type\\\":\\\"ping\\\"}\"]")
                                .join()
                                .statusCode())
                        .isEqualTo(204);
                playground.pass(Duration.ofSeconds(5));
            }
            assertThat(playground.sockets()).as("it pings").isEqualTo(1);

            playground.until(() -> {
                playground.pass(Duration.ofSeconds(1));
                return playground.sockets() == 0;
            });

            listening.join();
            assertThat(playground.time().now()).isBefore(VirtualTime.START.plusSeconds(30 + 25));
        }
    }

    private static CompletableFuture<HttpResponse<String>> posted(Playground playground, String path) {
        return posted(playground, path, "");
    }

    private static CompletableFuture<HttpResponse<String>> posted(Playground playground, String path, String body) {
        return HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + playground.port() + path))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** Each ping is answered by the server, unless its answers are not read. */
    @ParameterizedTest
    @ValueSource(strings = {"/ws", "/eventbus/websocket"})
    void pingsCountLikeMessages(String door) throws IOException {
        try (Playground playground = Playground.open("socket: {messagesPerSecond: 10}");
                RawSocket socket = raw(playground, door)) {
            byte[] ping = RawSocket.frame(0x80 | RawSocket.PING, new byte[8]);
            for (int i = 0; i < 20 + 1_001; i++) socket.send(ping);

            assertThat(socket.awaitClose()).isEqualTo(4029);
        }
    }

    private static WebSocket deaf(Playground playground) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + playground.port() + "/ws"), DEAF)
                .join();
    }
}
