package dev.clix.bench.realtime;

import org.HdrHistogram.Histogram;

/** What a crowd has received, and how late. Belongs to the crowd's event loop. */
final class Deliveries {
    private static final long MINUTE_MICROS = 60_000_000;
    private static final long START = System.nanoTime();

    private final Histogram delays = new Histogram(MINUTE_MICROS, 3);
    private long total;
    private long windowFrom = Long.MAX_VALUE;
    private long windowTo = Long.MAX_VALUE;
    private long inWindow;

    /** Microseconds since the benchmark began. */
    static long now() {
        return (System.nanoTime() - START) / 1_000;
    }

    /** @param dueMicros when the message was meant to be sent */
    void delivered(long dueMicros) {
        total++;
        if (dueMicros < windowFrom || dueMicros >= windowTo) return;
        inWindow++;
        delays.recordValue(Math.max(0, Math.min(MINUTE_MICROS, now() - dueMicros)));
    }

    /** From now on messages meant to be sent within the window are counted apart. */
    void openWindow(long fromMicros, long toMicros) {
        delays.reset();
        inWindow = 0;
        windowFrom = fromMicros;
        windowTo = toMicros;
    }

    long total() {
        return total;
    }

    long inWindow() {
        return inWindow;
    }

    double delayMillis(double percentile) {
        return delays.getValueAtPercentile(percentile) / 1_000.0;
    }
}
