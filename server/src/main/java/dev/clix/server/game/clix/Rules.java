package dev.clix.server.game.clix;

import java.util.Optional;

/**
 * The numbers a game is played by. They travel in the execution's data, so that the workflow waits for what the players
 * were told.
 *
 * @param pauseMillis before each round
 * @param clicksPerSecond the most that count for one player
 * @param capital at the start, in whole dollars
 * @param burn of the first round, in whole dollars
 * @param market where holding is a gamble; without it the rules are classic, and each round costs the same
 */
public record Rules(
        long pauseMillis,
        long roundMillis,
        int roundsMax,
        int clicksPerSecond,
        long capital,
        long burn,
        Optional<MarketRules> market) {
    static final long BURN_RISE = 1_000;

    /** The classic game. */
    public static final Rules CLASSIC = new Rules(3_000, 10_000, 50, 20, 30_000, 5_000);

    /** The game as it is meant to be played. */
    public static final Rules STANDARD = CLASSIC.withMarket(BURN_RISE);

    /** Classic rules. */
    public Rules(long pauseMillis, long roundMillis, int roundsMax, int clicksPerSecond, long capital, long burn) {
        this(pauseMillis, roundMillis, roundsMax, clicksPerSecond, capital, burn, Optional.empty());
    }

    Rules withMarket(long burnRise) {
        return with(Optional.of(MarketRules.of(burnRise, roundMillis)));
    }

    Rules classic() {
        return with(Optional.empty());
    }

    private Rules with(Optional<MarketRules> next) {
        return new Rules(pauseMillis, roundMillis, roundsMax, clicksPerSecond, capital, burn, next);
    }

    RuleSet set() {
        return market.isPresent() ? RuleSet.MARKET : RuleSet.CLASSIC;
    }

    /** The cost of a round. */
    long burn(int round) {
        return burn + market.map(rules -> rules.burnRise() * (round - 1)).orElse(0L);
    }

    /** The profit of a product that is shipped. */
    long price(int clicks, long millis) {
        return market.isPresent() ? Economy.rising(clicks, millis, roundMillis) : Economy.profit(clicks, millis);
    }

    /** Before a product can be shipped, however fast one clicks; in a round that is no longer, none can be. */
    long productMillis() {
        return (1_000L * clicksMin() + clicksPerSecond - 1) / clicksPerSecond;
    }

    int clicksMin() {
        return market.isPresent() ? MarketRules.CLICKS_MIN : 0;
    }
}
