package dev.clix.server.game.clix.message;

import dev.clix.protocol.WireWord;
import java.util.Arrays;

/** How a game ended. */
public enum GameOutcome {
    /** All others are out. */
    LAST_ONE_LEFT,
    /** All who were left went broke in the same round; the highest capital of that round wins. */
    DRAW_DECIDED_BY_CAPITAL,
    /** The last round was played; the richest wins. */
    ROUNDS_PLAYED,
    /** The richest are equally rich: there is no winner. */
    DRAW,
    /** Too few players came, or everybody left: there is no winner. */
    ABANDONED;

    /** @throws java.util.NoSuchElementException for a word that is none of these */
    public static GameOutcome of(String word) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** As it is on the wire. */
    public String word() {
        return WireWord.of(name());
    }
}
