package dev.clix.bench.realtime;

import java.util.List;
import java.util.stream.Stream;

/**
 * S6: a hundred spectators that never read, in a game of five hundred that do: the latency of the others, and the heap.
 */
record SlowReader(BenchProfile profile) {
    private static final int SEATS = 10;
    private static final int LISTENERS = 500;
    private static final int DEAF = 100;
    private static final int FLIGHT = 20;
    /** Deliveries a second; far from what the server can do. */
    private static final double RATE = 100_000;

    List<Figure> measure(GameTarget ours) throws InterruptedException {
        try (JoinedClients clients = JoinedClients.of(ours, 1, SEATS, LISTENERS)) {
            clients.load().run(RATE, 0, profile.warmSeconds());
            ours.server().pin();
            RateResult before = run(clients);
            long heapBefore = ours.server().liveHeapBytes();
            List<GameClient> deaf = deaf(clients);
            RateResult beside = run(clients);
            long heap = ours.server().liveHeapBytes();
            RateResult later = run(clients);
            long heapLater = ours.server().liveHeapBytes();
            clients.clientPool().onLoop(() -> deaf.forEach(LoadClient::cut));
            double p99 = Math.max(beside.p99(), later.p99());
            return List.of(
                    new Figure("S6", "p99_ms_before", before.p99()),
                    new Figure("S6", "p99_ms_beside_the_deaf", p99),
                    new Figure("S6", "p99_ratio", p99 / before.p99()),
                    new Figure("S6", "complete", Math.min(beside.complete(), later.complete())),
                    new Figure("S6", "heap_bytes_per_deaf", (heap - heapBefore) / (double) deaf.size()),
                    new Figure("S6", "heap_ratio_later", heapLater / (double) heap));
        }
    }

    private RateResult run(JoinedClients clients) throws InterruptedException {
        RateResult result = clients.load().run(RATE, profile.settleSeconds(), profile.deafSeconds());
        ProgressOutput.say("S6 CliX: %s", result);
        return result;
    }

    private static List<GameClient> deaf(JoinedClients clients) throws InterruptedException {
        GameClient player = (GameClient) clients.tables().get(0).leader();
        List<GameClient> deaf = Stream.generate(player::spectator).limit(DEAF).toList();
        clients.clientPool().join(deaf, FLIGHT);
        clients.clientPool().onLoop(() -> deaf.forEach(LoadClient::stopReading));
        return deaf;
    }
}
