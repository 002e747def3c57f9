package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.Reply;
import dev.clix.server.game.clix.message.RoundEnded;
import dev.clix.server.game.clix.message.RoundStarted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Frames that are almost right, at both doors: no exception escapes, no log is flooded, and a game goes on. */
class FuzzTest {
    /** {@code -Dframes=1000000} for the full length. */
    private static final int FRAMES = Integer.getInteger("frames", 4_000);

    private static final int FRAMES_A_CONNECTION = 200;
    private static final int CONNECTIONS_A_ROUND = 5;
    private static final int FRAMES_A_LOG_LINE = 500;
    private static final int FRAMES_A_BROKEN_ONE = 50;
    private static final int TEXT = 0x81;
    private static final int HEADER_BYTES = 6;
    /** Two who sell nothing, and can afford it for as long as it takes; the fuzzer's games come and go. */
    private static final String ENDLESS_GAME = """
            lobby: {gamesMax: 50}
            game: {capital: 1000000000, burn: 1, roundsMax: 1000}
            """;

    private static final List<String> SEEDS = List.of(
            "{\"type\":\"quickMatch\",\"id\":\"m1\",\"name\":\"Ada\"}",
            "{\"type\":\"hostGame\",\"id\":\"m2\",\"name\":\"Gr\u00e4ce\",\"seats\":4}",
            "{\"type\":\"joinGame\",\"id\":\"m3\",\"name\":\"<b>Bob</b>\",\"game\":\"Zk3yQ9vW1xTb7NcR\"}",
            "{\"type\":\"return\",\"id\":\"m4\",\"token\":\"eyJhbGciOi.J9.x\",\"epoch\":\"e7f3\",\"offset\":41}",
            "{\"type\":\"addBot\",\"id\":\"m6\",\"speed\":\"fast\"}",
            "{\"type\":\"click\",\"id\":\"m8\",\"clicks\":3}",
            "{\"type\":\"ship\",\"id\":\"m9\"}",
            "{\"type\":\"send\",\"address\":\"clix.in\",\"body\":{\"type\":\"ship\",\"id\":\"m9\"}}",
            "{\"type\":\"publish\",\"address\":\"clix.out\",\"body\":null,\"replyAddress\":\"__vertx.reply.1\"}",
            "{\"type\":\"register\",\"address\":\"clix.out\",\"headers\":{}}");
    private static final String ALPHABET = "{}[]\",:0123456789eE+-.\\\u0000\u00e9 truefalsn";

    private final Random random = Seeds.random("FuzzTest");

    @Test
    void nobodyElseNotices() throws IOException {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        lines.start();
        root.addAppender(lines);
        try (Playground playground = Playground.open(ENDLESS_GAME)) {
            Player ada = playground.player("Ada");
            Player bob = playground.busPlayer("Bob");
            ada.host(2);
            bob.join(ada.game());
            for (int fuzzed = 1; fuzzed * FRAMES_A_CONNECTION <= FRAMES; fuzzed++) {
                fuzz(playground);
                assertThat(ada.answer(ada.say(ClientMessage.Ping::new))).isInstanceOf(Reply.Pong.class);
                if (fuzzed % CONNECTIONS_A_ROUND == 0) playRound(playground, List.of(ada, bob));
            }
        } finally {
            root.detachAppender(lines);
        }
        assertThat(lines.list)
                .filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                .isEmpty();
        assertThat(lines.list)
                .filteredOn(line -> line.getLoggerName().startsWith("dev.clix.server.gateway"))
                .hasSizeLessThan(200 + FRAMES / FRAMES_A_LOG_LINE);
    }

    private static void playRound(Playground playground, List<Player> players) {
        playground.pass(Duration.ofSeconds(3));
        playground.everybody(players, RoundStarted.class);
        playground.pass(Duration.ofSeconds(10));
        playground.everybody(players, RoundEnded.class);
    }

    private void fuzz(Playground playground) {
        switch (random.nextInt(4)) {
            case 0 -> fuzz(fast(playground));
            case 1 -> fuzz(bus(playground));
            case 2 -> fuzzBytes(playground, "/ws");
            default -> fuzzBytes(playground, "/eventbus/websocket");
        }
    }

    private static Socket fast(Playground playground) {
        return Socket.fast(playground.port(), frame -> {});
    }

    private static Socket bus(Playground playground) {
        return Socket.rawBus(playground.port(), frame -> {});
    }

    private void fuzz(Socket socket) {
        for (int i = 0; i < FRAMES_A_CONNECTION; i++) socket.sayRaw(mutated(SEEDS.get(random.nextInt(SEEDS.size()))));
        socket.awaitSent();
        socket.drop();
    }

    /** Not the texts alone, but also what is around them: opcodes, lengths, masks. */
    private void fuzzBytes(Playground playground, String door) {
        try (RawSocket socket = new RawSocket(playground.port(), door)) {
            for (int i = 0; i < FRAMES_A_CONNECTION; i++) {
                byte[] frame = RawSocket.frame(
                        TEXT, mutated(SEEDS.get(random.nextInt(SEEDS.size()))).getBytes(StandardCharsets.UTF_8));
                if (random.nextInt(FRAMES_A_BROKEN_ONE) == 0)
                    frame[random.nextInt(HEADER_BYTES)] ^= (byte) (1 << random.nextInt(8));
                socket.send(frame);
            }
        } catch (IOException e) {
            throw new AssertionError("Expected to open a socket", e);
        }
    }

    private String mutated(String seed) {
        StringBuilder text = new StringBuilder(seed);
        for (int edits = random.nextInt(4); edits > 0 && text.length() > 1; edits--) edit(text);
        return text.toString();
    }

    private void edit(StringBuilder text) {
        int at = random.nextInt(text.length());
        char drawn = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        switch (random.nextInt(5)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, drawn);
            case 2 -> text.setCharAt(at, drawn);
            case 3 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(30))));
            default -> text.setLength(at + 1);
        }
    }
}
