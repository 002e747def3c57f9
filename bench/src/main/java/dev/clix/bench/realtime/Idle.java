package dev.clix.bench.realtime;

import java.util.List;

/** S3: what a connection that does nothing keeps on the heap. */
record Idle(Effort effort) {
    private static final int SEATS = 4;

    List<Figure> measure(Side bare, Side ours) throws InterruptedException {
        return Together.both(() -> bytesPerConnection(bare), () -> bytesPerConnection(ours), Idle::figures);
    }

    private static List<Figure> figures(double ofBare, double ofOurs) {
        return List.of(
                new Figure("S3", "bare_heap_bytes_per_connection", ofBare),
                new Figure("S3", "heap_bytes_per_connection", ofOurs),
                new Figure("S3", "heap_bytes_above_bare", ofOurs - ofBare));
    }

    private double bytesPerConnection(Side side) throws InterruptedException {
        int tables = effort.idlePlayers() / SEATS;
        long before = side.server().liveHeapBytes();
        try (Gathering gathering = Gathering.of(side, tables, SEATS, SEATS)) {
            Thread.sleep(1_000);
            long after = side.server().liveHeapBytes();
            double each = (after - before) / (double) gathering.members().size();
            Progress.say("S3 %s: %,.0f bytes of heap per connection", side.name(), each);
            return each;
        }
    }
}
