package dev.clix.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.GameMessage;
import dev.clix.server.presence.GracePeriods;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A link that is posted: many come at once to one game, and what that costs grows with their number, not its square. */
class AudienceStormTest {
    private static final int COMING = 1_000;
    /** Spectators that a test that decodes each message still has time for. */
    private static final int FEWER = 300;

    private static final int LISTED = 100;
    private static final GracePeriods GRACES = new GracePeriods(Duration.ofSeconds(4), Duration.ofSeconds(15));

    @Test
    void whatAStormCostsGrowsWithItsNumber() {
        long each = deliveries(FEWER, FEWER + 2);
        long counted = deliveries(COMING, LISTED);
        System.out.printf(
                "AudienceStormTest: %,d of %,d told one by one, %,d of %,d counted%n", each, FEWER, counted, COMING);

        assertThat(each).as("the square, told one by one").isEqualTo(FEWER * (FEWER - 1L) / 2);
        assertThat(counted).isLessThan(LISTED * LISTED / 2 + 3L * COMING);
        assertThat(deliveries(2 * COMING, LISTED) - counted)
                .as("another second of it: two or three counts, to those who are there by then")
                .isLessThan(3L * 2 * COMING);
    }

    /** One a millisecond. */
    private static long deliveries(int coming, int listed) {
        TestRoom room = new TestRoom(settings(listed), 2, new Random(1));
        List<TestSubscriber> all = new ArrayList<>();
        for (int i = 0; i < coming; i++) {
            TestSubscriber subscriber = new TestSubscriber(i);
            all.add(subscriber);
            room.spectate(subscriber, "S" + i);
            room.pass(Duration.ofMillis(1));
        }
        room.pass(Duration.ofMinutes(1));
        return all.stream()
                .flatMap(subscriber -> subscriber.heard.stream())
                .filter(GameMessage.class::isInstance)
                .count();
    }

    private static RoomSettings settings(int listed) {
        return new RoomSettings(
                GRACES,
                GRACES,
                300,
                64,
                1_000_000,
                listed,
                Duration.ofMillis(500),
                10,
                100,
                Duration.ZERO,
                1_000,
                Duration.ofDays(1),
                Duration.ofDays(1),
                Duration.ZERO);
    }
}
