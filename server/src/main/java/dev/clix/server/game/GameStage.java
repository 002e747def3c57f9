package dev.clix.server.game;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a game is.
 *
 * @param phase a word, as players see it
 * @param deadline when the phase ends: a Wait state may wait for it at {@code $.game.stage.deadline}; empty when the
 *     workflow is expected to go on at once
 */
public record GameStage(String phase, Optional<Instant> deadline) {}
