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

    /** A number that nobody without the secret can foresee, another one for each step. */
    long seed(GameId game, int step);
}
