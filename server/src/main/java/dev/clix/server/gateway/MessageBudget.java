package dev.clix.server.gateway;

import java.time.Duration;
import java.time.Instant;

/** What one client may send: a bucket that fills with time. Belongs to one thread. */
final class MessageBudget {
    private static final int SECONDS_SAVED = 2;
    /** Who goes on for this many messages after having been told does not listen. */
    private static final int SURPLUS_MAX = 1_000;

    private final int perSecond;
    private double saved;
    private Instant at;
    private int surplus;

    MessageBudget(int perSecond, Instant now) {
        this.perSecond = perSecond;
        this.saved = (double) perSecond * SECONDS_SAVED;
        this.at = now;
    }

    boolean take(Instant now) {
        double passed = Math.max(0, Duration.between(at, now).toNanos() / 1e9);
        saved = Math.min((double) perSecond * SECONDS_SAVED, saved + passed * perSecond);
        at = now;
        if (saved < 1) {
            surplus++;
            return false;
        }
        saved--;
        surplus = 0;
        return true;
    }

    boolean isOverdrawn() {
        return surplus > SURPLUS_MAX;
    }
}
