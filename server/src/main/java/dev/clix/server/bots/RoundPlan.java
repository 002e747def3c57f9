package dev.clix.server.bots;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How a bot plays one round.
 *
 * @param betweenClicks never shorter than what the server counts
 * @param shipAfter since the round began
 */
record RoundPlan(Duration betweenClicks, Duration shipAfter) {
    private static final double CLICKS_PER_SECOND_MIN = 1;
    private static final double CLICKS_PER_SECOND_MAX = 7;

    static RoundPlan draw(SplittableRandom luck, Duration roundLength) {
        double clicksPerSecond = luck.nextDouble(CLICKS_PER_SECOND_MIN, CLICKS_PER_SECOND_MAX);
        double share = luck.nextDouble(0.3, 0.8);
        return new RoundPlan(Duration.ofMillis((long) (1_000 / clicksPerSecond)), Duration.ofMillis((long)
                (share * roundLength.toMillis())));
    }
}
