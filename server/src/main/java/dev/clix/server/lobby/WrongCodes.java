package dev.clix.server.lobby;

import dev.clix.server.limit.TokenBucket;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Bounds how often codes may be guessed from one address, over all its connections, also those that are gone. Belongs to
 * the lobby's thread.
 */
final class WrongCodes {
    static final int PER_MINUTE = 10;
    /** This machine's own may be many, behind a proxy that is not known. */
    static final int PER_MINUTE_HERE = 10 * PER_MINUTE;

    private static final int ADDRESSES_MAX = 10_000;

    private final Map<Optional<String>, TokenBucket> left = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Optional<String>, TokenBucket> eldest) {
            return size() > ADDRESSES_MAX;
        }
    };

    /** Whether another code may be tried. An address with too many wrong guesses is told nothing, also of a right one. */
    boolean admits(Optional<String> address, Instant now) {
        TokenBucket bucket = left.get(address);
        return bucket == null || bucket.mayTake(now);
    }

    void wrong(Optional<String> address, Instant now) {
        left.computeIfAbsent(
                        address,
                        first -> TokenBucket.of(
                                address.isPresent() ? PER_MINUTE : PER_MINUTE_HERE, Duration.ofMinutes(1), now))
                .take(now);
    }
}
