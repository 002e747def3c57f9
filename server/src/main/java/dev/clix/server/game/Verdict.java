package dev.clix.server.game;

import dev.clix.protocol.PlayerId;
import java.util.Optional;

/**
 * How a game ends.
 *
 * @param outcome why it is over, a word of the game's, or {@code abandoned}
 * @param winner empty when nobody wins
 */
public record Verdict(String outcome, Optional<PlayerId> winner) {
    /** Too few players came, or everybody left. */
    public static final Verdict ABANDONED = new Verdict("abandoned", Optional.empty());
}
