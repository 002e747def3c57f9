package dev.clix.server.game;

import dev.clix.protocol.PlayerId;
import java.util.Optional;

/**
 * How a game ends.
 *
 * @param outcome why it is over, a word of the game's
 * @param winner empty when nobody wins
 */
public record Verdict(String outcome, Optional<PlayerId> winner) {}
