package dev.clix.server.game;

import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import java.util.Optional;

/**
 * Functions of the server's secret that a game may use, the same on every server that has it. Nothing is remembered.
 */
public interface GameSecrets {
    /** Proves to this game that it told this player so: a room that was made anew believes what it shows. */
    String receipt(GameId game, PlayerId player, String text);

    /** @return the text that this game told this player; empty when the receipt is none of theirs */
    Optional<String> text(GameId game, PlayerId player, String receipt);

    /** The text for the game's execution, whose history others may read. The same text is sealed the same. */
    String sealed(GameId game, String text);

    /** @return empty for what was not sealed for this game under this secret */
    Optional<String> opened(GameId game, String sealed);

    /** A number that nobody without the secret can foresee, another one for each step. */
    default long seed(GameId game, int step) {
        return seed(game, step, 0);
    }

    /** The same, and another one for each move within a step; that of the step itself is the one before the first move. */
    long seed(GameId game, int step, int move);
}
