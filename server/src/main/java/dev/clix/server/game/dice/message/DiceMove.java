package dev.clix.server.game.dice.message;

import dev.clix.protocol.GameMove;

/** The moves of Liar's Dice, each made in one's turn. */
public sealed interface DiceMove extends GameMove permits Bid, Challenge {
    <R> R accept(Visitor<R> visitor);

    /** One case for each kind. */
    interface Visitor<R> {
        R bid(Bid move);

        R challenge(Challenge move);
    }
}
