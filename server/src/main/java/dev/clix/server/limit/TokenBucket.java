package dev.clix.server.limit;

import java.time.Instant;

/** Lets so many through in a second, and in a burst twice as many. Fills with time. Belongs to one thread. */
public final class TokenBucket {
    private static final int SECONDS_SAVED = 2;
    private static final double MILLIS_PER_SECOND = 1_000;

    private final double perSecond;
    private double saved;
    private long atMillis;

    public TokenBucket(int perSecond, Instant now) {
        this.perSecond = perSecond;
        this.saved = this.perSecond * SECONDS_SAVED;
        this.atMillis = now.toEpochMilli();
    }

    /** @return whether one more may pass */
    public boolean take(Instant now) {
        long millis = now.toEpochMilli();
        // A clock that was set back fills nothing, and takes nothing away.
        double gained = Math.max(0, millis - atMillis) * perSecond / MILLIS_PER_SECOND;
        saved = Math.min(perSecond * SECONDS_SAVED, saved + gained);
        atMillis = millis;
        if (saved < 1) return false;
        saved--;
        return true;
    }
}
