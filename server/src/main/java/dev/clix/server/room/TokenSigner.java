package dev.clix.server.room;

import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import dev.clix.server.broker.Seat;
import dev.clix.server.broker.SeatRequest;
import dev.clix.server.game.SeatClaim;

/** Makes what a client may show later, and nobody else could have made. */
public interface TokenSigner {
    /**
     * Proves a seat.
     *
     * @param place which a room that was made anew may have forgotten
     * @param generation counts a player's tokens: only the latest brings back
     */
    String token(Seat seat, SeatClaim place, int generation);

    /**
     * Names whoever asks for a seat by a request that may be asked again: always the same, on whatever server and however
     * much was forgotten meanwhile, and nothing that anybody could aim at.
     */
    PlayerId player(GameId game, SeatRequest request);
}
