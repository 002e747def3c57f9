package dev.clix.server.gateway;

import dev.clix.server.limit.TokenBucket;
import java.time.Instant;
import java.util.Optional;

/** Limits the messages of one client, and of all clients of its address together. Belongs to one thread. */
final class MessageRateLimiter {
    /** A client that sends this many messages more than it may does not read its refusals: it is disconnected. */
    private static final int SURPLUS_MAX = 1_000;

    private final TokenBucket own;
    private final Optional<AddressQuota> addressQuota;
    private int surplus;

    MessageRateLimiter(TokenBucket own, Optional<AddressQuota> addressQuota) {
        this.own = own;
        this.addressQuota = addressQuota;
    }

    boolean take(Instant now) {
        boolean granted =
                own.take(now) && (addressQuota.isEmpty() || addressQuota.get().mayTalk(now));
        surplus = granted ? Math.max(0, surplus - 1) : surplus + 1;
        return granted;
    }

    boolean isOverdrawn() {
        return surplus > SURPLUS_MAX;
    }
}
