package dev.clix.server.room;

import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;

/** A player's place in a game. */
public record Seat(GameId game, PlayerId player) {}
