package dev.clix.server.limit;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How late one event loop is. It should beat in its rhythm; a loop that is stuck is seen from outside as well. */
public final class EventLoopLag {
    public static final Duration RHYTHM = Duration.ofMillis(250);

    private final LongSupplier nanoTime;
    private final Runnable beaten;
    private volatile long dueAt;
    private volatile long lag;

    /** @param beaten run by the loop after each beat */
    EventLoopLag(LongSupplier nanoTime, Runnable beaten) {
        this.nanoTime = nanoTime;
        this.beaten = beaten;
        this.dueAt = nanoTime.getAsLong() + RHYTHM.toNanos();
    }

    /** Called by the loop, once in each rhythm. */
    public void beat() {
        long now = nanoTime.getAsLong();
        lag = now - dueAt;
        dueAt = now + RHYTHM.toNanos();
        beaten.run();
    }

    Duration lag() {
        return Duration.ofNanos(Math.max(0, Math.max(lag, nanoTime.getAsLong() - dueAt)));
    }
}
