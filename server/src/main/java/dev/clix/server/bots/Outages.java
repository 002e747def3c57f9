package dev.clix.server.bots;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * How long it takes until everybody is back in a seat whose connection was lost without being asked for. Told from several
 * threads, and possibly by several plays one after the other.
 *
 * <p>An outage begins with a loss and lasts until nobody is away. Another loss belongs to the same one until somebody is
 * back: from then on it begins the next, which overtakes one that still lasts. Until everybody is back is measured where
 * nothing overtook it.
 */
public final class Outages {
    private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();

    private final Map<Object, Long> awaySince = new HashMap<>();
    private final Histogram each = new Histogram(HOUR_MILLIS, 3);
    private final Histogram everybody = new Histogram(HOUR_MILLIS, 3);
    private long begunAt;
    private boolean somebodyCameBack;
    private long begun;
    private long overtaken;
    private long neverBack;

    /** @param nanos on any clock that is never set back, the same for all that is told */
    synchronized void lost(Object player, long nanos) {
        boolean lasts = !awaySince.isEmpty();
        if (awaySince.putIfAbsent(player, nanos) != null || (lasts && !somebodyCameBack)) return;
        if (lasts) overtaken++;
        begun++;
        begunAt = nanos;
        somebodyCameBack = false;
    }

    synchronized void back(Object player, long nanos) {
        Long since = awaySince.remove(player);
        if (since == null) return;
        record(each, nanos - since);
        somebodyCameBack = true;
        if (awaySince.isEmpty()) record(everybody, nanos - begunAt);
    }

    /** The player plays no more: if it was away at that moment, its outage does not wait for it. */
    synchronized void retired(Object player, long nanos) {
        if (awaySince.remove(player) == null) return;
        neverBack++;
        if (awaySince.isEmpty()) record(everybody, nanos - begunAt);
    }

    private static void record(Histogram histogram, long nanos) {
        histogram.recordValue(Math.min(HOUR_MILLIS, nanos / 1_000_000));
    }

    /** @return for people, times in seconds */
    @Override
    public synchronized String toString() {
        if (each.getTotalCount() + neverBack == 0) return "none";
        return String.format(
                Locale.ROOT,
                "%,d, %,d overtaken by the next; everybody was back after %s; each of %,d after %s; %,d never",
                begun,
                overtaken,
                times(everybody),
                each.getTotalCount(),
                times(each),
                neverBack);
    }

    private static String times(Histogram histogram) {
        return String.format(
                Locale.ROOT,
                "p50 %.2f s, p99 %.2f s, max %.2f s",
                histogram.getValueAtPercentile(50) / 1e3,
                histogram.getValueAtPercentile(99) / 1e3,
                histogram.getMaxValue() / 1e3);
    }
}
