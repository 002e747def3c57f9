package dev.clix.server.game.clix.message;

import dev.clix.protocol.GameEvent.PlayEvent;
import java.time.Instant;

/** All products are shipped: the round ends before its time. */
public record RoundClosing(Instant endsAt) implements PlayEvent {}
