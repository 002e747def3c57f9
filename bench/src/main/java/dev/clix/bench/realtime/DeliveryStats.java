package dev.clix.bench.realtime;

import org.HdrHistogram.Histogram;

/** Counts the deliveries to a pool's clients, and how late they were. Belongs to the pool's event loop. */
final class DeliveryStats {
    private static final long MINUTE_MICROS = 60_000_000;
    private static final long START = System.nanoTime();

    private final Histogram delays = new Histogram(MINUTE_MICROS, 3);
    private long count;
    private long dueSum;
    private long superseded;
    private long misnumbered;
    private long windowFrom = Long.MAX_VALUE;
    private long windowTo = Long.MAX_VALUE;
    private long inWindow;

    /** Microseconds since the benchmark began. */
    static long now() {
        return (System.nanoTime() - START) / 1_000;
    }

    /**
     * One message, however many came in the frame.
     *
     * @param dueMicros when it was meant to be sent
     * @param nowMicros when it came
     */
    void delivered(long dueMicros, long nowMicros) {
        count++;
        dueSum += dueMicros;
        if (dueMicros < windowFrom || dueMicros >= windowTo) return;
        inWindow++;
        delays.recordValue(Math.max(0, Math.min(MINUTE_MICROS, nowMicros - dueMicros)));
    }

    /** Messages that one of another kind stood for. */
    void superseded(long messages) {
        superseded += messages;
    }

    /** A message came whose number was not the next one. */
    void misnumbered() {
        misnumbered++;
    }

    /** Counts anew; messages meant to be sent within the window are counted apart. */
    void begin(long fromMicros, long toMicros) {
        delays.reset();
        count = 0;
        dueSum = 0;
        superseded = 0;
        misnumbered = 0;
        inWindow = 0;
        windowFrom = fromMicros;
        windowTo = toMicros;
    }

    long count() {
        return count;
    }

    /** Of when all of them were due: tells a message that came twice from two that came once. */
    long dueSum() {
        return dueSum;
    }

    long superseded() {
        return superseded;
    }

    long misnumberedCount() {
        return misnumbered;
    }

    long inWindow() {
        return inWindow;
    }

    double delayMillis(double percentile) {
        return delays.getValueAtPercentile(percentile) / 1_000.0;
    }
}
