package dev.clix.bench.realtime;

import java.util.List;

/** S3: the heap that a connection takes which does nothing. */
record IdleHeap(BenchProfile profile) {
    private static final int SEATS = 4;

    List<Figure> measure(BenchTarget bare, BenchTarget ours) throws InterruptedException {
        return ParallelSetup.both(() -> bytesPerConnection(bare), () -> bytesPerConnection(ours), IdleHeap::figures);
    }

    private static List<Figure> figures(double ofBare, double ofOurs) {
        return List.of(
                new Figure("S3", "bare_heap_bytes_per_connection", ofBare),
                new Figure("S3", "heap_bytes_per_connection", ofOurs),
                new Figure("S3", "heap_bytes_above_bare", ofOurs - ofBare));
    }

    private double bytesPerConnection(BenchTarget target) throws InterruptedException {
        int tables = profile.idlePlayers() / SEATS;
        long before = target.server().liveHeapBytes();
        try (JoinedClients clients = JoinedClients.of(target, tables, SEATS, SEATS)) {
            Thread.sleep(1_000);
            long after = target.server().liveHeapBytes();
            double each = (after - before) / (double) clients.members().size();
            ProgressOutput.say("S3 %s: %,.0f bytes of heap per connection", target.name(), each);
            return each;
        }
    }
}
