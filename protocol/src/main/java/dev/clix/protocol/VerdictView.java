package dev.clix.protocol;

import java.util.Optional;

/**
 * How a game has ended, in any kind of game.
 *
 * @param outcome a word of the game's, or of the engine's for a game that was given up
 * @param winner empty if nobody has won
 */
public record VerdictView(String outcome, Optional<PlayerId> winner) {}
