package dev.clix.bench.realtime;

import java.util.List;
import java.util.stream.Stream;

/** S6: a hundred who watch and never read, in the game of five hundred who do; what the others and the heap notice. */
record Deaf(Effort effort) {
    private static final int SEATS = 10;
    private static final int LISTENERS = 500;
    private static final int DEAF = 100;
    private static final int FLIGHT = 20;
    /** Deliveries a second; far from what the server can do. */
    private static final double RATE = 100_000;

    List<Figure> measure(GameSide ours) throws InterruptedException {
        try (Gathering gathering = Gathering.of(ours, 1, SEATS, LISTENERS)) {
            gathering.load().run(RATE, 0, effort.warmSeconds());
            ours.server().pin();
            Step before = run(gathering);
            long heapBefore = ours.server().liveHeapBytes();
            List<Player> deaf = deaf(gathering);
            Step beside = run(gathering);
            long heap = ours.server().liveHeapBytes();
            Step later = run(gathering);
            long heapLater = ours.server().liveHeapBytes();
            gathering.crowd().onLoop(() -> deaf.forEach(Member::cut));
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

    private Step run(Gathering gathering) throws InterruptedException {
        Step step = gathering.load().run(RATE, effort.settleSeconds(), effort.deafSeconds());
        Progress.say("S6 CliX: %s", step);
        return step;
    }

    private static List<Player> deaf(Gathering gathering) throws InterruptedException {
        Player player = (Player) gathering.tables().get(0).leader();
        List<Player> deaf = Stream.generate(player::spectator).limit(DEAF).toList();
        gathering.crowd().join(deaf, FLIGHT);
        gathering.crowd().onLoop(() -> deaf.forEach(Member::stopReading));
        return deaf;
    }
}
