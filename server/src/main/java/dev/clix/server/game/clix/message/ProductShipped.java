package dev.clix.server.game.clix.message;

import dev.clix.protocol.GameEvent.PlayEvent;
import dev.clix.protocol.PlayerId;

/** A player shipped; capital is booked when the round ends. */
public record ProductShipped(PlayerId player, Sale sale) implements PlayEvent {}
