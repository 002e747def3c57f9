package dev.clix.server.game;

import dev.clix.protocol.PlayerName;

/**
 * Where somebody was in a game: enough to be there again when the game has forgotten it.
 *
 * @param number of the seat, from 0 in the order of those who came; {@link #AUDIENCE} for one who only watches
 */
public record SeatClaim(PlayerName name, int number) {
    private static final int AUDIENCE = -1;

    public static SeatClaim inTheAudience(PlayerName name) {
        return new SeatClaim(name, AUDIENCE);
    }

    public boolean isInTheAudience() {
        return number == AUDIENCE;
    }
}
