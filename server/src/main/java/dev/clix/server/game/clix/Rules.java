package dev.clix.server.game.clix;

/**
 * The numbers a game is played by. They travel in the execution's data, so that the workflow waits for what the players
 * were told.
 *
 * @param pauseMillis before each round
 * @param clicksPerSecond the most that count for one player
 * @param capital at the start, in whole dollars
 * @param burn of each round, in whole dollars
 */
public record Rules(long pauseMillis, long roundMillis, int roundsMax, int clicksPerSecond, long capital, long burn) {
    /** The game as it is meant to be played. */
    public static final Rules STANDARD = new Rules(3_000, 10_000, 50, 20, 30_000, 5_000);
}
