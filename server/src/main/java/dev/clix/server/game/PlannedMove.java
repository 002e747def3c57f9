package dev.clix.server.game;

import java.time.Instant;

/** What a bot of the house will do, unless its round is over by then. */
public record PlannedMove(Instant at, Move move) {}
