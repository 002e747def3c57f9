package dev.clix.server.game.dice.message;

import dev.clix.protocol.Refusal;

/** The refusals that only Liar's Dice has. */
public enum DiceRefusal implements Refusal {
    /** It is another's turn, or nobody's. */
    OUT_OF_TURN,
    /** A bid must raise the standing one. */
    BID_TOO_LOW,
    /** There are not so many dice in the round. */
    BID_TOO_HIGH,
    /** Nothing was bid yet that could be challenged. */
    NO_BID
}
