package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.Reply;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Frames that are almost right, at both doors: no exception escapes, no log is flooded, and a game goes on. */
class FuzzTest {
    /** {@code -Dframes=1000000} for the full length. */
    private static final int FRAMES = Integer.getInteger("frames", 4_000);

    private static final int FRAMES_A_CONNECTION = 200;
    private static final int LOG_LINES_MAX = 500;
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
    void nobodyElseNotices() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger("dev.clix");
        lines.start();
        root.addAppender(lines);
        try (Playground playground = Playground.open("lobby: {gamesMax: 50}")) {
            Player ada = playground.player("Ada");
            ada.host(2);
            for (int sent = 0; sent < FRAMES; sent += FRAMES_A_CONNECTION) {
                fuzz(random.nextBoolean() ? fast(playground) : bus(playground));
                assertThat(ada.answer(ada.say(ClientMessage.Ping::new))).isInstanceOf(Reply.Pong.class);
            }
            Player bob = playground.player("Bob");
            bob.join(ada.game());
            ada.awaitEvent(GameEvent.GameStarted.class);
        } finally {
            root.detachAppender(lines);
        }
        assertThat(lines.list)
                .filteredOn(line -> line.getLevel() == Level.ERROR)
                .isEmpty();
        assertThat(lines.list).hasSizeLessThan(LOG_LINES_MAX);
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
