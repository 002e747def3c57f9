package dev.clix.server.game.clix.message;

/**
 * The market of a round, as far as anybody may know it: that it has not crashed until {@code t} has the probability
 * {@code exp(-((t - calmMillis) / riskMillis)²)}.
 *
 * @param calmMillis since the round began; before that it does not crash
 * @param riskMillis the shorter, the sooner it is likely to crash
 */
public record Weather(MarketMood mood, long calmMillis, long riskMillis) {
    /**
     * The same on every machine, so that bots play alike on all of them.
     *
     * @param millis since the round began
     */
    public double survival(double millis) {
        double risk = Math.max(0, millis - calmMillis) / riskMillis;
        return StrictMath.exp(-risk * risk);
    }
}
