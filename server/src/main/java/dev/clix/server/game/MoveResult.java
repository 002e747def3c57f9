package dev.clix.server.game;

import dev.clix.protocol.Refusal;
import dev.clix.protocol.Sale;

/** The answer of the rules to a move. */
public sealed interface MoveResult {
    record Done() implements MoveResult {}

    /** @param clicks those that count for the mover in this round */
    record Counted(int clicks) implements MoveResult {}

    record Sold(Sale sale) implements MoveResult {}

    /** @param message the expected value and the one that came, for people */
    record Refused(Refusal refusal, String message) implements MoveResult {}
}
