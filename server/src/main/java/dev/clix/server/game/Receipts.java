package dev.clix.server.game;

import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import java.util.Optional;

/**
 * Proofs that a game gives its players: a room that was made anew believes what one of them says. Functions of their
 * arguments, on whatever server: none is remembered.
 */
public interface Receipts {
    /** Proves to this game that it told this player so. */
    String receipt(GameId game, PlayerId player, String text);

    /** @return the text that this game told this player; empty when the receipt is none of theirs */
    Optional<String> text(GameId game, PlayerId player, String receipt);
}
