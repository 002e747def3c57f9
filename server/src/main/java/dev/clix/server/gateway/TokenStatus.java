package dev.clix.server.gateway;

import dev.clix.protocol.Refusal;
import dev.clix.server.game.SeatClaim;
import dev.clix.server.room.Seat;

/** The result of verifying a token. */
sealed interface TokenStatus {
    /** @param generation whether a later one has taken its place, the seat's room knows */
    record Proven(Seat seat, SeatClaim place, int generation) implements TokenStatus {}

    record Worthless(Refusal refusal, String message) implements TokenStatus {}
}
