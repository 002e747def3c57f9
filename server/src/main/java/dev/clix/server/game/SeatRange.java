package dev.clix.server.game;

/**
 * How many play a game.
 *
 * @param min without so many no game begins
 * @param max of a private game
 * @param open of a public game
 */
public record SeatRange(int min, int max, int open) {
    public SeatRange {
        if (min < 1 || max < min || open < min || open > max)
            throw new IllegalArgumentException(
                    "Expected seats 1 <= min <= open <= max, but found %s, %s and %s".formatted(min, open, max));
    }

    public boolean holds(int seats) {
        return seats >= min && seats <= max;
    }
}
