package dev.clix.server.game;

import java.time.Instant;

/** A move that a bot of the house will make, unless its round is over by then. */
public record PlannedMove(Instant at, Move move) {}
