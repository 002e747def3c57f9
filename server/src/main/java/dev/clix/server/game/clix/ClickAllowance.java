package dev.clix.server.game.clix;

import java.time.Duration;
import java.time.Instant;

/**
 * A bucket that fills as time passes, up to a second's worth of clicks. It is empty when the round begins: were it
 * full, whoever ships a burst of clicks in the round's first millisecond would be paid millions.
 *
 * @param millis saved time; each click costs its share of a second
 * @param at when that was so
 */
record ClickAllowance(long millis, Instant at) {
    private static final long SECOND = 1_000;

    static ClickAllowance emptyAt(Instant roundStart) {
        return new ClickAllowance(0, roundStart);
    }

    ClickAllowance filledUntil(Instant now) {
        long passed = Math.max(0, Duration.between(at, now).toMillis());
        return new ClickAllowance(Math.min(SECOND, millis + passed), now);
    }

    int affordable(int clicksPerSecond) {
        return (int) (millis * clicksPerSecond / SECOND);
    }

    /** Rounded up: clicks one by one get no more than the same clicks at once. */
    ClickAllowance spent(int clicks, int clicksPerSecond) {
        long cost = (clicks * SECOND + clicksPerSecond - 1) / clicksPerSecond;
        return new ClickAllowance(Math.max(0, millis - cost), at);
    }
}
