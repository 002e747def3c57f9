package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code /ws} byte by byte: the duties of a websocket (RFC 6455), and the breaches it does not put up with. */
class WebSocketConnectionTest {
    private static final String QUESTION = "{\"type\":\"ping\",\"id\":\"gr\u00fc\u00df-1\"}";
    private static final byte[] ASKED = "{\"type\":\"ping\",\"id\":\"p1\"}".getBytes(StandardCharsets.UTF_8);

    /** {@code -Drawsockets=10000} for the full length. */
    private static final int CONNECTIONS = Integer.getInteger("rawsockets", 200);

    private static Playground playground;

    @BeforeAll
    static void open() {
        playground = Playground.open();
    }

    @AfterAll
    static void close() {
        playground.close();
    }

    private static RawSocket socket() throws IOException {
        return new RawSocket(playground.port(), "/ws");
    }

    private static void assertAnswers(RawSocket socket, String id) throws IOException {
        assertThat(socket.read().text()).contains("pong", "\"replyTo\":\"" + id + "\"");
    }

    @Test
    void aMessageInManyFramesIsOneMessage() throws IOException {
        try (RawSocket socket = socket()) {
            socket.begin(RawSocket.TEXT, ASKED[0]);
            for (int i = 1; i < ASKED.length - 1; i++) socket.begin(RawSocket.CONTINUATION, ASKED[i]);
            socket.send(RawSocket.CONTINUATION, ASKED[ASKED.length - 1]);

            assertAnswers(socket, "p1");
        }
    }

    @Test
    void aPingBetweenTheFramesOfAMessageIsAnsweredAtOnce() throws IOException {
        try (RawSocket socket = socket()) {
            socket.begin(RawSocket.TEXT, ASKED);
            socket.send(RawSocket.PING, (byte) 1, (byte) 2, (byte) 3);
            RawSocket.Frame pong = socket.read();
            socket.send(RawSocket.CONTINUATION);

            assertThat(pong.opcode()).isEqualTo(RawSocket.PONG);
            assertThat(pong.payload()).containsExactly(1, 2, 3);
            assertAnswers(socket, "p1");
        }
    }

    @Test
    void framesThatComeInOnePieceAreHeardOneByOne() throws IOException {
        try (RawSocket socket = socket()) {
            byte[] frame = RawSocket.frame(0x81, ASKED);
            byte[] both = new byte[2 * frame.length];
            System.arraycopy(frame, 0, both, 0, frame.length);
            System.arraycopy(frame, 0, both, frame.length, frame.length);
            socket.send(both);
            socket.send(RawSocket.PING);

            int heard = 0;
            while (heard < 2) heard += socket.read().text().split("replyTo", -1).length - 1;
            assertThat(heard).isEqualTo(2);
        }
    }

    @Test
    void aLetterMayBeCutInTwoButMustBeWhole() throws IOException {
        byte[] text = QUESTION.getBytes(StandardCharsets.UTF_8);
        int middle = QUESTION.indexOf('\u00fc') + 1;
        try (RawSocket socket = socket()) {
            socket.begin(RawSocket.TEXT, Arrays.copyOf(text, middle));
            socket.send(RawSocket.CONTINUATION, Arrays.copyOfRange(text, middle, text.length));
            assertThat(socket.read().text()).contains("refused").doesNotContain("\ufffd");

            socket.send(RawSocket.TEXT, Arrays.copyOf(text, middle));
            assertThat(socket.awaitClose()).isEqualTo(1007);
        }
    }

    @Test
    void theReplacementCharacterIsALetterLikeOthers() throws IOException {
        try (RawSocket socket = socket()) {
            socket.say("\ufffd");

            assertThat(socket.read().text()).contains("invalidJson");
        }
    }

    @Test
    void aGoodbyeIsAnsweredInItsOwnWords() throws IOException {
        try (RawSocket socket = socket()) {
            socket.send(RawSocket.CLOSE, (byte) 3, (byte) 0xe9, (byte) 'b', (byte) 'y', (byte) 'e');
            socket.say(new String(ASKED, StandardCharsets.UTF_8));
            RawSocket.Frame goodbye = socket.read();

            assertThat(goodbye.opcode()).isEqualTo(RawSocket.CLOSE);
            assertThat(goodbye.code()).isEqualTo(1001);
            assertThat(goodbye.payload()).hasSize(5);
            socket.awaitEnd();
        }
    }

    @Test
    void whoHearsAGoodbyeAndAnswersIsHungUpOn() throws IOException {
        try (RawSocket socket = socket()) {
            socket.send(RawSocket.TEXT, (byte) 0xff);
            assertThat(socket.awaitClose()).isEqualTo(1007);
            socket.send(RawSocket.CLOSE, (byte) 3, (byte) 0xef);

            socket.awaitEnd();
        }
    }

    @Test
    void framesThatBreakTheRulesAreTheLast() throws IOException {
        byte[][] breaches = {
            {(byte) 0x81, 2, '{', '}'}, // without a mask
            {(byte) 0x83, (byte) 0x80, 0, 0, 0, 0}, // an opcode nobody gave a meaning
            {(byte) 0xc1, (byte) 0x80, 0, 0, 0, 0}, // an extension nobody agreed on
            {(byte) 0x80, (byte) 0x80, 0, 0, 0, 0}, // goes on with what was never begun
            {0x09, (byte) 0x80, 0, 0, 0, 0}, // a ping in parts
            {(byte) 0x89, (byte) 0xfe, 0, 126, 0, 0, 0, 0}, // a ping too large
            {(byte) 0x88, (byte) 0x81, 0, 0, 0, 0, 3}, // half a close code
            {(byte) 0x88, (byte) 0x82, 0, 0, 0, 0, 3, (byte) 0xed}, // a close code that is never sent
        };
        for (byte[] breach : breaches)
            try (RawSocket socket = socket()) {
                socket.send(breach);
                assertThat(socket.awaitClose()).isEqualTo(1002);
            }
    }

    @Test
    void aFrameThatOnlyAnnouncesTooMuchIsToldSo() throws IOException {
        try (RawSocket socket = socket()) {
            socket.send(new byte[] {(byte) 0x81, (byte) 0xff, 0x7f, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0, 0});

            assertThat(socket.read().text()).contains("messageTooLarge");
            assertThat(socket.awaitClose()).isEqualTo(1009);
        }
    }

    @Test
    void pingsCountLikeMessages() throws IOException {
        try (Playground strict = Playground.open("socket: {messagesPerSecond: 10}");
                RawSocket socket = new RawSocket(strict.port(), "/ws")) {
            for (int i = 0; i < 1_100; i++) socket.send(RawSocket.PING, (byte) i);

            assertThat(socket.awaitClose()).isEqualTo(4029);
        }
    }

    @Test
    void emptyPartsCountLikeMessages() throws IOException {
        try (Playground strict = Playground.open("socket: {messagesPerSecond: 10}");
                RawSocket socket = new RawSocket(strict.port(), "/ws")) {
            socket.begin(RawSocket.TEXT);
            for (int i = 0; i < 1_100; i++) socket.begin(RawSocket.CONTINUATION);

            assertThat(socket.awaitClose()).isEqualTo(4029);
        }
    }

    /** No frame, however bad, is noticed by other clients, and no socket stays behind. */
    @Test
    void bytesByChance() throws IOException {
        Random random = Seeds.random("WebSocketConnectionTest");
        Player ada = playground.player("Ada");
        for (int i = 0; i < CONNECTIONS; i++)
            try (RawSocket socket = socket()) {
                for (int frames = random.nextInt(20); frames > 0; frames--) socket.send(drawn(random));
            }

        assertThat(ada.answer(ada.say(ClientMessage.Ping::new))).isInstanceOf(Reply.Pong.class);
        playground.until(() -> playground.sockets() == 1);
        ada.drop();
        playground.until(() -> playground.sockets() == 0);
    }

    /** Most of them nearly a frame. */
    private static byte[] drawn(Random random) {
        byte[] payload = new byte[random.nextInt(4) == 0 ? random.nextInt(300) : random.nextInt(10)];
        random.nextBytes(payload);
        byte[] frame = random.nextInt(10) == 0
                ? payload
                : RawSocket.frame(random.nextInt(3) == 0 ? random.nextInt(256) : 0x80 | random.nextInt(3), payload);
        if (frame.length > 0 && random.nextInt(4) == 0) frame[random.nextInt(frame.length)] ^= 1 << random.nextInt(8);
        return frame;
    }
}
