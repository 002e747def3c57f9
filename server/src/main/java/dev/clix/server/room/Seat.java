package dev.clix.server.room;

import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;

/** Whose place it is, and in what game. */
public record Seat(GameId game, PlayerId player) {}
