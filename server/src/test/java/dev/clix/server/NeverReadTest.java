package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.GameId;
import dev.clix.protocol.Reply;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.ProductShipped;
import dev.clix.server.game.clix.message.RoundStarted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A hundred clients who never read, in the game of some who do: these hear everything, in order; all that waits for the
 * others stays within its bounds,  and so does the heap. Those who read in the end find no gap; one who has not when too
 * much must be heard is closed, alone.
 */
class NeverReadTest {
    /** {@code -Dsteps=500} for minutes of it. */
    private static final int STEPS = Integer.getInteger("steps", 5);

    private static final int DEAF = 100;
    private static final int READERS = 6;
    private static final int CLICKS_MAX = 400;
    private static final int QUEUE_BYTES = 16_384;
    /** Garbage that the collector leaves from one time to the next, and the client's side of this test. */
    private static final long HEAP_SLACK = 16 << 20;

    private static final String SETTINGS = """
            game: {roundSeconds: 3600, clicksPerSecond: 1000}
            room: {mailbox: 100000, logMessages: 50}
            presence: {membersListed: 1000}
            socket: {queueBytes: %s}
            """.formatted(QUEUE_BYTES);

    private final Random random = Seeds.random("NeverReadTest");
    private final List<Hearer> all = new ArrayList<>();

    @Test
    void whoReadsMissesNothingAndNothingPilesUp() throws IOException {
        try (Playground playground = Playground.open(SETTINGS)) {
            Hearer ada = seated(playground, "{\"type\":\"hostGame\",\"id\":\"h\",\"name\":\"Ada\",\"seats\":2}");
            GameId game = ada.seated().game().id();
            List<Hearer> reading = new ArrayList<>(List.of(ada));
            for (int i = 0; i < READERS; i++) reading.add(seated(playground, asking("spectate", game)));
            Hearer bob = seated(playground, asking("joinGame", game));
            reading.add(bob);
            reading.forEach(Hearer::listen);
            playground.until(() -> reading.stream().allMatch(hearer -> hearer.heard(GameStarted.class)));
            playground.pass(Duration.ofSeconds(3));
            playground.until(() -> reading.stream().allMatch(hearer -> hearer.heard(RoundStarted.class)));
            List<Hearer> deaf = new ArrayList<>();
            for (int i = 0; i < DEAF; i++) deaf.add(asked(playground, asking("spectate", game)));

            play(playground, ada, bob);
            long heap = liveHeapBytes();
            play(playground, ada, bob);
            assertThat(liveHeapBytes()).as("live heap").isLessThan(heap + HEAP_SLACK);
            assertThat(playground.metric("clix_messages_superseded_total"))
                    .as("messages left out for those who do not read")
                    .isPositive();

            List<Hearer> late = deaf.subList(0, DEAF / 2);
            List<Hearer> lost = deaf.subList(DEAF / 2, DEAF);
            late.forEach(Hearer::listen);
            playground.until(() -> late.stream().allMatch(hearer -> hearer.offset() == ada.offset()));
            reading.addAll(late);
            playground.until(() -> {
                lookIn(playground, game);
                return playground.metric("clix_sockets_closed_total{reason=\"too_slow\"}") == lost.size();
            });
            ada.say("{\"type\":\"ship\",\"id\":\"s\"}");
            playground.until(() -> reading.stream().allMatch(hearer -> hearer.heard(ProductShipped.class)));
            lost.forEach(Hearer::listen);
            playground.until(() -> lost.stream().allMatch(Hearer::isCutOff));
            assertThat(all).allSatisfy(hearer -> assertThat(hearer.gaps()).isZero());
        } finally {
            for (Hearer each : all) each.close();
        }
    }

    private void play(Playground playground, Hearer... players) {
        for (int step = 0; step < STEPS; step++) {
            playground.pass(Duration.ofMillis(500)); // clicks are counted by the second
            for (Hearer player : players) player.click(random.nextInt(CLICKS_MAX));
            for (Hearer player : players) playground.until(player::isAnswered);
            assertThat(playground.metric("clix_queues_bytes")).isLessThanOrEqualTo((double) DEAF * QUEUE_BYTES);
        }
    }

    /** Comes and goes, which nothing that comes later makes needless to hear. */
    private static void lookIn(Playground playground, GameId game) {
        try (Hearer guest = new Hearer(playground.port())) {
            guest.say(asking("spectate", game));
            guest.awaitReply(Reply.Seated.class);
            guest.say("{\"type\":\"leave\",\"id\":\"l\"}");
            guest.awaitReply(Reply.Acknowledged.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String asking(String type, GameId game) {
        return "{\"type\":\"%s\",\"id\":\"j\",\"name\":\"Somebody\",\"game\":\"%s\"}".formatted(type, game);
    }

    private Hearer asked(Playground playground, String question) throws IOException {
        Hearer hearer = new Hearer(playground.port());
        all.add(hearer);
        hearer.say(question);
        return hearer;
    }

    private Hearer seated(Playground playground, String question) throws IOException {
        Hearer hearer = asked(playground, question);
        hearer.awaitReply(Reply.Seated.class);
        return hearer;
    }

    private static long liveHeapBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
