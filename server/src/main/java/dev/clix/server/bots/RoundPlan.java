package dev.clix.server.bots;

import dev.clix.server.game.clix.message.RoundStarted;
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

    /** A product with fewer cannot be shipped, where there is a market: these and some to spare. */
    private static final int CLICKS_ENOUGH = 12;

    static RoundPlan draw(SplittableRandom luck, RoundStarted round) {
        Duration length = Duration.between(round.startedAt(), round.endsAt());
        RoundPlan plan = draw(luck, length);
        return round.weather().isPresent() ? plan.withEnoughClicks() : plan;
    }

    /** Slow ones have not enough in time, and their products are sold for them. */
    private RoundPlan withEnoughClicks() {
        Duration enough = betweenClicks.multipliedBy(CLICKS_ENOUGH);
        return new RoundPlan(betweenClicks, enough.compareTo(shipAfter) > 0 ? enough : shipAfter);
    }

    static RoundPlan draw(SplittableRandom luck, Duration roundLength) {
        double clicksPerSecond = luck.nextDouble(CLICKS_PER_SECOND_MIN, CLICKS_PER_SECOND_MAX);
        double share = luck.nextDouble(0.3, 0.8);
        return new RoundPlan(Duration.ofMillis((long) (1_000 / clicksPerSecond)), Duration.ofMillis((long)
                (share * roundLength.toMillis())));
    }
}
