package dev.clix.server.limit;

import java.time.Duration;
import java.time.Instant;

/** Lets so many through in a second, and more in a burst. Fills with time. Belongs to one thread. */
public final class TokenBucket {
    private static final int SECONDS_SAVED = 2;
    private static final double MILLIS_PER_SECOND = 1_000;

    private final double perSecond;
    private final double most;
    private double saved;
    private long atMillis;

    /** In a burst twice as many as in a second. */
    public TokenBucket(int perSecond, Instant now) {
        this(perSecond, (double) perSecond * SECONDS_SAVED, now);
    }

    private TokenBucket(double perSecond, double most, Instant now) {
        this.perSecond = perSecond;
        this.most = most;
        this.saved = most;
        this.atMillis = now.toEpochMilli();
    }

    /** As many in a burst as in the time. */
    public static TokenBucket of(int most, Duration time, Instant now) {
        return new TokenBucket(most * MILLIS_PER_SECOND / time.toMillis(), most, now);
    }

    /** @return whether one more may pass */
    public boolean take(Instant now) {
        if (!mayTake(now)) return false;
        saved--;
        return true;
    }

    /** Whether one more may pass, without letting it. */
    public boolean mayTake(Instant now) {
        long millis = now.toEpochMilli();
        // A clock that was set back fills nothing, and takes nothing away.
        double gained = Math.max(0, millis - atMillis) * perSecond / MILLIS_PER_SECOND;
        saved = Math.min(most, saved + gained);
        atMillis = millis;
        return saved >= 1;
    }
}
