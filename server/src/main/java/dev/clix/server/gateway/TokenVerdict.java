package dev.clix.server.gateway;

import dev.clix.protocol.Refusal;
import dev.clix.server.game.Place;
import dev.clix.server.room.Seat;

/** What a token is worth. */
sealed interface TokenVerdict {
    /** @param generation whether a later one has taken its place, the seat's room knows */
    record Proven(Seat seat, Place place, int generation) implements TokenVerdict {}

    record Worthless(Refusal refusal, String message) implements TokenVerdict {}
}
