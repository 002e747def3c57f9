package dev.clix.server.game.dice.message;

import dev.clix.protocol.WireWord;

/** How a game ended. */
public enum DiceOutcome {
    /** All others have lost their dice, or have left. */
    LAST_WITH_DICE,
    /** Too few players came, or everybody left: there is no winner. */
    ABANDONED;

    /** As it is on the wire. */
    public String word() {
        return WireWord.of(name());
    }

    /** @param word that is on the wire; none but the first is decided by the rules */
    public static DiceOutcome of(String word) {
        return word.equals(LAST_WITH_DICE.word()) ? LAST_WITH_DICE : ABANDONED;
    }
}
