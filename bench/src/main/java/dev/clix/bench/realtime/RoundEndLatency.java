package dev.clix.bench.realtime;

import java.util.List;

/** S5: real rounds, every player clicking; how late each player hears that a round has ended. */
record RoundEndLatency(BenchProfile profile) {
    private static final int SEATS = 8;
    private static final int PATIENCE_SECONDS = 120;

    List<Figure> measure(GameTarget ours) throws InterruptedException {
        try (JoinedClients clients = JoinedClients.of(ours, profile.deadlineGames(), SEATS, SEATS)) {
            ours.server().pin();
            awaitRounds(ours, clients);
            return clients.clientPool()
                    .onLoop(() -> List.of(
                            new Figure(
                                    "S5",
                                    "deadlines_heard",
                                    ours.deadlineDelays().getTotalCount()),
                            new Figure(
                                    "S5",
                                    "deadline_delay_p50_ms",
                                    ours.deadlineDelays().getValueAtPercentile(50) / 1e3),
                            new Figure(
                                    "S5",
                                    "deadline_delay_p99_ms",
                                    ours.deadlineDelays().getValueAtPercentile(99) / 1e3),
                            new Figure(
                                    "S5",
                                    "deadline_delay_max_ms",
                                    ours.deadlineDelays().getMaxValue() / 1e3)));
        }
    }

    private void awaitRounds(GameTarget ours, JoinedClients clients) throws InterruptedException {
        long expected = (long) profile.deadlineGames() * SEATS * profile.deadlineRounds();
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            long heard = clients.clientPool().onLoop(() -> ours.deadlineDelays().getTotalCount());
            if (heard >= expected) return;
            Thread.sleep(1_000);
        }
        throw new IllegalStateException("Expected %s ends of rounds to be heard within %s s, but found troubles %s"
                .formatted(expected, PATIENCE_SECONDS, clients.clientPool().troubles()));
    }
}
