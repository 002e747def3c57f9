package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Connections come and go at both doors, some with seats, some without a goodbye: nothing of them is left. */
class ChurnTest {
    /** {@code -Dconnections=120000} for ten minutes of it. */
    private static final int CONNECTIONS = Integer.getInteger("connections", 400);

    private static final int CONNECTIONS_PER_SECOND = 200;
    private static final int GUESTS_AT_ONCE = 16;
    private static final String SHORT_LIVES = """
            lobby: {gamesMax: 1000000, publicSeconds: 2, privateSeconds: 2}
            game: {pauseSeconds: 0.1, roundSeconds: 0.6}
            room: {lingerSeconds: 1}
            presence: {awaySeconds: 0.5, seatSeconds: 1, lobbySeatSeconds: 1}
            """;
    /** They tell how the server is, and count nothing. */
    private static final Pattern HEALTH =
            Pattern.compile("clix_(ready|workflow_up|loops_lag_seconds|cpu|games_limit|tasks_delay_.*)");

    private final Random random = Seeds.random("ChurnTest");

    @Test
    void everyGaugeReturnsToZero() throws InterruptedException, ExecutionException {
        try (Playground playground = Playground.onWallTime(SHORT_LIVES)) {
            storm(playground);
            playground.until(() -> playground.metric("clix_rooms") == 0);
            playground.until(() -> playground.sockets() == 0);
            assertThat(gauges(playground))
                    .containsKeys(
                            "clix_games{game=\"clix\"}",
                            "clix_spectators",
                            "clix_queues_bytes",
                            "clix_sockets{door=\"ws\"}")
                    .allSatisfy((gauge, value) -> assertThat(value).as(gauge).isZero());
        }
    }

    private void storm(Playground playground) throws InterruptedException, ExecutionException {
        ScheduledExecutorService guests = Executors.newScheduledThreadPool(GUESTS_AT_ONCE);
        try {
            List<Future<?>> visits = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                int number = i;
                int whim = random.nextInt(8);
                long micros = i * TimeUnit.SECONDS.toMicros(1) / CONNECTIONS_PER_SECOND;
                visits.add(guests.schedule(() -> comeAndGo(playground, number, whim), micros, TimeUnit.MICROSECONDS));
            }
            for (Future<?> visit : visits) visit.get();
        } finally {
            guests.shutdownNow();
        }
    }

    private static void comeAndGo(Playground playground, int number, int whim) {
        try (Player guest =
                whim < 4 ? Player.at(playground.port(), "G" + number) : Player.atBusDoor(playground, "B" + number)) {
            switch (whim % 4) {
                case 1 -> guest.host(2);
                case 2 -> guest.quickMatch();
                case 3 -> {
                    guest.host(3);
                    guest.leave();
                }
                default -> {} // goes before it has said anything
            }
        }
    }

    private static Map<String, Double> gauges(Playground playground) {
        String scraped = playground.getAsOperator("/metrics").body();
        Map<String, Double> gauges = new TreeMap<>();
        for (String line :
                scraped.lines().filter(line -> line.startsWith("clix_")).toList()) {
            String name = line.substring(0, line.lastIndexOf(' '));
            String type = "# TYPE %s gauge\n".formatted(name.replaceAll("\\{.*", ""));
            if (scraped.contains(type) && !HEALTH.matcher(name).matches())
                gauges.put(name, Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)));
        }
        return gauges;
    }
}
