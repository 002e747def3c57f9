package dev.clix.server.gateway;

import dev.clix.protocol.Refusal;
import dev.clix.server.room.Seat;

/** What a token is worth. */
sealed interface TokenVerdict {
    record Proven(Seat seat) implements TokenVerdict {}

    record Worthless(Refusal refusal, String message) implements TokenVerdict {}
}
