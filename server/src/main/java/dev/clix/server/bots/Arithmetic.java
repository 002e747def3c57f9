package dev.clix.server.bots;

import dev.clix.server.game.clix.message.CliXView;
import dev.clix.server.game.clix.message.MarketView;
import java.time.Duration;
import java.util.Optional;

/**
 * The prices that a referee reckons with, written down apart from the server's rules.
 *
 * @param burn of the first round
 * @param market in a game that has one
 */
record Arithmetic(long burn, Optional<MarketView> market) {
    private static final long CLASSIC = 500_000;
    private static final int FIRST_CLICK = 450;

    static Arithmetic of(CliXView game) {
        return new Arithmetic(game.burn(), game.market());
    }

    long burn(int round) {
        return market.map(rules -> burn + (round - 1) * rules.burnRise()).orElse(burn);
    }

    boolean isSellable(int clicks) {
        return market.filter(rules -> clicks < rules.clicksMin()).isEmpty();
    }

    /** @param length of the round, unless it ends early */
    long profit(int clicks, long millis, Duration length) {
        if (market.isEmpty()) return CLASSIC * clicks / Math.max(1, millis);
        double hype = 1 + 2.0 * Math.min(millis, length.toMillis()) / length.toMillis();
        return (long) Math.floor(FIRST_CLICK * Math.sqrt(clicks) * hype);
    }

    /** The income of a product that nobody shipped. */
    long unshipped(int clicks, Optional<Long> crashedAfter, Duration length) {
        if (market.isEmpty() || !isSellable(clicks)) return 0;
        return crashedAfter
                .map(millis -> profit(clicks, millis, length) / 5)
                .orElseGet(() -> profit(clicks, length.toMillis(), length) / 2);
    }

    /** For people. */
    String formula() {
        return market.isPresent() ? "450 × √clicks × (1 + 2 × millis ÷ round)" : "500,000 × clicks ÷ millis";
    }
}
