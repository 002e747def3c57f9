package dev.clix.server.bots;

import java.time.Duration;
import java.util.SplittableRandom;

/** How long to wait before the next try: full jitter, so that those who were lost together do not return together. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Backoff() {}

    /** @param failures in a row so far, 1 or more */
    static Duration delay(int failures, SplittableRandom luck) {
        long ceiling = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(10, failures - 1));
        return Duration.ofMillis(1 + luck.nextLong(ceiling));
    }
}
