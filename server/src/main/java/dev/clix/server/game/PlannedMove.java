package dev.clix.server.game;

import dev.clix.protocol.GameMove;
import dev.clix.protocol.PlayerId;
import java.time.Instant;

/** A move that a bot of the house will make, unless it is against the rules by then. */
public record PlannedMove(Instant at, PlayerId bot, GameMove move) implements Planned {}
