package dev.clix.server.game.dice.message;

import dev.clix.protocol.GameEvent.PlayEvent;
import dev.clix.protocol.PlayerId;

/** @param player the one who made it, or was played for */
public record BidMade(PlayerId player, int quantity, int face) implements PlayEvent {}
