package dev.clix.server.game.clix.message;

import dev.clix.protocol.GameEvent.PlayEvent;
import java.time.Instant;

/** Clicks count from now until {@code endsAt}. */
public record RoundStarted(int round, Instant startedAt, Instant endsAt) implements PlayEvent {}
