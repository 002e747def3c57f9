package dev.clix.server.gateway;

import dev.clix.server.limit.TokenBucket;
import java.time.Instant;
import java.util.Optional;

/** What one client may send, and all of its address together. Belongs to one thread. */
final class MessageBudget {
    /** Who says this many messages more than it may, and more than it says otherwise, does not listen. */
    private static final int SURPLUS_MAX = 1_000;

    private final TokenBucket own;
    private final Optional<Neighbourhood> neighbourhood;
    private int surplus;

    MessageBudget(TokenBucket own, Optional<Neighbourhood> neighbourhood) {
        this.own = own;
        this.neighbourhood = neighbourhood;
    }

    boolean take(Instant now) {
        boolean granted =
                own.take(now) && (neighbourhood.isEmpty() || neighbourhood.get().mayTalk(now));
        surplus = granted ? Math.max(0, surplus - 1) : surplus + 1;
        return granted;
    }

    boolean isOverdrawn() {
        return surplus > SURPLUS_MAX;
    }
}
