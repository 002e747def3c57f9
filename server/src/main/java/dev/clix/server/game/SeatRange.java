package dev.clix.server.game;

import dev.clix.protocol.ClientMessage.HostGame;

/**
 * How many play a game, within what {@link HostGame} can ask for.
 *
 * @param min without so many no game begins
 * @param max of a private game
 * @param open of a public game
 */
public record SeatRange(int min, int max, int open) {
    public SeatRange {
        if (min < HostGame.SEATS_MIN || open < min || max < open || max > HostGame.SEATS_MAX)
            throw new IllegalArgumentException("Expected seats %s <= min <= open <= max <= %s, but found %s, %s and %s"
                    .formatted(HostGame.SEATS_MIN, HostGame.SEATS_MAX, min, open, max));
    }

    public boolean holds(int seats) {
        return seats >= min && seats <= max;
    }
}
