package dev.clix.server.game;

import dev.clix.protocol.Refusal;
import dev.clix.protocol.Sale;

/** What a mover is told. */
public sealed interface MoveResult {
    record Done() implements MoveResult {}

    /** @param clicks what counts for the mover in this round */
    record Counted(int clicks) implements MoveResult {}

    record Sold(Sale sale) implements MoveResult {}

    /** @param message what was expected and what came */
    record Refused(Refusal refusal, String message) implements MoveResult {}
}
