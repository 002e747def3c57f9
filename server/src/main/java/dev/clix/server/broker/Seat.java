package dev.clix.server.broker;

import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;

/** A player's place in a game. */
public record Seat(GameId game, PlayerId player) {}
