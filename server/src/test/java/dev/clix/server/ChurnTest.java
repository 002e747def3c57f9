package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Connections come and go, some with seats, some without a goodbye: nothing of them is left. */
class ChurnTest {
    /** {@code -Dconnections=120000} for ten minutes of 200 a second. */
    private static final int CONNECTIONS = Integer.getInteger("connections", 400);

    private final Random random = Seeds.random("ChurnTest");

    @Test
    void everyGaugeReturnsToZero() {
        try (Playground playground = Playground.open("lobby: {gamesMax: 1000000}")) {
            for (int i = 0; i < CONNECTIONS; i++) comeAndGo(playground, i);
            playground.until(() -> playground.sockets() == 0);
            playground.pass(Duration.ofSeconds(20));
            playground.until(() -> {
                playground.pass(Duration.ofSeconds(61));
                return playground.metric("clix_rooms") == 0;
            });
            assertThat(playground.metric("clix_sockets{door=\"ws\"}")).isZero();
            assertThat(playground.metric("clix_sockets{door=\"eventbus\"}")).isZero();
        }
    }

    private void comeAndGo(Playground playground, int number) {
        try (Player guest =
                random.nextBoolean() ? playground.player("G" + number) : playground.busPlayer("B" + number)) {
            int what = random.nextInt(4);
            if (what == 1) guest.host(2);
            if (what == 2) guest.quickMatch();
            if (what == 3) {
                guest.host(3);
                guest.leave();
            }
        }
    }
}
