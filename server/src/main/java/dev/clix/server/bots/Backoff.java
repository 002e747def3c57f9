package dev.clix.server.bots;

import java.time.Duration;
import java.util.Set;
import java.util.SplittableRandom;

/** How long to wait before the next try: full jitter, so that those who were lost together do not return together. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(500);
    /** Shorter than a seat is kept: a bot that waits for a server to restart must not lose its seat by waiting. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Codes the server closes with when there was too much of somebody: see docs/protocol.md. */
    private static final Set<Integer> TOO_MANY = Set.of(4029, 4032);

    private static final Duration PENANCE = Duration.ofSeconds(60);

    private Backoff() {}

    /**
     * @param code the connection was closed with
     * @param failures in a row so far, 1 or more
     */
    static Duration delay(int code, int failures, SplittableRandom luck) {
        long ceiling = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(10, failures - 1));
        Duration jitter = Duration.ofMillis(1 + luck.nextLong(ceiling));
        return TOO_MANY.contains(code) ? PENANCE.plus(jitter) : jitter;
    }

    /**
     * @param seconds the refusal's hint
     * @param refusals in a row so far, 1 or more
     */
    static Duration afterRefusal(int seconds, int refusals, SplittableRandom luck) {
        Duration hint = Duration.ofSeconds(seconds);
        long ceiling = Math.min(LONGEST.toMillis(), hint.toMillis() << Math.min(10, refusals - 1));
        return hint.plusMillis(luck.nextLong(ceiling));
    }
}
