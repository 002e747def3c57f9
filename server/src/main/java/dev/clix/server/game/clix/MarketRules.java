package dev.clix.server.game.clix;

/**
 * The numbers of a game in which holding is a gamble.
 *
 * @param burnRise by how much a round costs more than the one before, in whole dollars
 * @param roundSeconds the state machine waits at most so long to be told that the round is over
 */
public record MarketRules(long burnRise, int roundSeconds) {
    /** A product with fewer clicks cannot be shipped. */
    static final int CLICKS_MIN = 10;

    /** That long after the round's end its room is taken to be gone. */
    private static final int PATIENCE_SECONDS = 2;

    static MarketRules of(long burnRise, long roundMillis) {
        return new MarketRules(burnRise, (int) ((roundMillis + 999) / 1_000) + PATIENCE_SECONDS);
    }
}
