package dev.clix.server.game;

import dev.clix.protocol.Refusal;
import dev.clix.protocol.Sale;

/** What a mover is told. */
public sealed interface Ruling {
    record Done() implements Ruling {}

    /** @param clicks what counts for the mover in this round */
    record Counted(int clicks) implements Ruling {}

    record Sold(Sale sale) implements Ruling {}

    /** @param message what was expected and what came */
    record Refused(Refusal refusal, String message) implements Ruling {}
}
