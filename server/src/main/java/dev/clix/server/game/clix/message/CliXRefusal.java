package dev.clix.server.game.clix.message;

import dev.clix.protocol.Refusal;

/** The refusals that only CliX has. */
public enum CliXRefusal implements Refusal {
    /** Clicks and sales count only while a round runs. */
    NO_ROUND,
    /** The receipt is not of this server, this seat or this round. */
    INVALID_RECEIPT,
    /** One sale per round. */
    ALREADY_SHIPPED,
    /** The sender is out of the game and may only watch. */
    OUT_OF_GAME,
    /** The product needs more clicks before it can be shipped. */
    TOO_FEW_CLICKS
}
