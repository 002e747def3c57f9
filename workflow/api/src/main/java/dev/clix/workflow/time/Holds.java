package dev.clix.workflow.time;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The holds that keep time from skipping. Thread-safe. */
final class Holds {
    private final long expectationNanos;
    private final Map<Object, Holder> holders = new LinkedHashMap<>();
    private int brief;
    private int expected;

    private enum Kind {
        BRIEF,
        /** Its end depends on a party outside. */
        LASTING,
        /** A party outside may come; when it does not, the hold ends by itself. */
        EXPECTED
    }

    private record Holder(String name, Kind kind, long since) {}

    /** @param expectation how long, by the wall's time, a party is expected */
    Holds(Duration expectation) {
        this.expectationNanos = expectation.toNanos();
    }

    TimeSource.Hold add(String name, boolean lasting) {
        return add(name, lasting ? Kind.LASTING : Kind.BRIEF);
    }

    TimeSource.Hold expect(String name) {
        return add(name, Kind.EXPECTED);
    }

    private TimeSource.Hold add(String name, Kind kind) {
        var key = new Object();
        synchronized (this) {
            holders.put(key, new Holder(name, kind, kind == Kind.EXPECTED ? System.nanoTime() : 0));
            count(kind, 1);
        }
        return () -> release(key);
    }

    private void count(Kind kind, int by) {
        if (kind == Kind.BRIEF) brief += by;
        if (kind == Kind.EXPECTED) expected += by;
    }

    private synchronized void release(Object key) {
        var released = holders.remove(key);
        if (released != null) count(released.kind(), -1);
    }

    /** Whether any hold will end without a party outside. */
    synchronized boolean isBusy() {
        return brief > 0;
    }

    synchronized boolean isFree() {
        expire();
        return holders.isEmpty();
    }

    private void expire() {
        if (expected == 0) return;
        var now = System.nanoTime();
        holders.values().removeIf(holder -> holder.kind() == Kind.EXPECTED && left(holder, now) <= 0);
        expected = (int) expectations().count();
    }

    private Stream<Holder> expectations() {
        return holders.values().stream().filter(holder -> holder.kind() == Kind.EXPECTED);
    }

    private long left(Holder holder, long now) {
        return expectationNanos - (now - holder.since());
    }

    /** How long it is, by the wall's time, until the first hold ends by itself; at most as long as given. */
    synchronized Duration untilExpiry(Duration most) {
        if (expected == 0) return most;
        var now = System.nanoTime();
        var first = expectations().mapToLong(holder -> Math.max(0, left(holder, now)));
        return Duration.ofNanos(Math.min(most.toNanos(), first.min().orElse(Long.MAX_VALUE)));
    }

    /** The names of the holders, oldest first. */
    synchronized List<String> holders() {
        expire();
        return holders.values().stream().map(Holder::name).toList();
    }
}
