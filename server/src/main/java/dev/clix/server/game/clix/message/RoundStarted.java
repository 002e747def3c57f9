package dev.clix.server.game.clix.message;

import dev.clix.protocol.GameEvent.PlayEvent;
import java.time.Instant;
import java.util.Optional;

/**
 * Clicks count from now until {@code endsAt}.
 *
 * @param weather of the market, in a game that has one
 */
public record RoundStarted(int round, Instant startedAt, Instant endsAt, Optional<Weather> weather)
        implements PlayEvent {}
