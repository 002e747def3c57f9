package dev.clix.bench.realtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** S6: a hundred clients who never read, in the game of five hundred who do; what the others and the heap notice. */
record Deaf(Effort effort) {
    private static final int SEATS = 10;
    private static final int TABS = 50;
    private static final int DEAF_TABS = 10;
    private static final int FLIGHT = 20;
    /** Deliveries a second; far from what the server can do. */
    private static final double RATE = 100_000;

    List<Figure> measure(GameSide ours) throws InterruptedException, IOException {
        try (Gathering gathering = Gathering.of(ours, 1, SEATS, TABS)) {
            gathering.load().run(RATE, 0, effort.warmSeconds());
            Load.Step before = run(gathering);
            long heapBefore = ours.server().liveHeapBytes();
            List<Player> deaf = deaf(gathering);
            Load.Step after = run(gathering);
            long heap = ours.server().liveHeapBytes();
            gathering.crowd().onLoop(() -> deaf.forEach(Member::cut));
            return List.of(
                    new Figure("S6", "p99_ms_before", before.p99()),
                    new Figure("S6", "p99_ms_beside_the_deaf", after.p99()),
                    new Figure("S6", "p99_ratio", after.p99() / before.p99()),
                    new Figure("S6", "complete", after.complete()),
                    new Figure("S6", "heap_bytes_before", heapBefore),
                    new Figure("S6", "heap_bytes_per_deaf", (heap - heapBefore) / (double) deaf.size()));
        }
    }

    private Load.Step run(Gathering gathering) throws InterruptedException {
        Load.Step step = gathering.load().run(RATE, effort.settleSeconds(), effort.deafSeconds());
        Progress.say(
                "S6 CliX: %,.0f/s came, p50 %.1f ms, p99 %.1f ms, %.1f %% in time",
                step.achieved(), step.p50(), step.p99(), step.complete() * 100);
        return step;
    }

    private static List<Player> deaf(Gathering gathering) throws InterruptedException {
        List<Player> deaf = new ArrayList<>();
        for (Member actor : gathering.tables().get(0).actors())
            for (int i = 0; i < DEAF_TABS; i++) deaf.add(((Player) actor).anotherTab());
        gathering.crowd().join(deaf, FLIGHT);
        gathering.crowd().onLoop(() -> deaf.forEach(Member::stopReading));
        return deaf;
    }
}
