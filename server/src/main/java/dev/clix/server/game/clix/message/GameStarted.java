package dev.clix.server.game.clix.message;

import dev.clix.protocol.GameEvent.PlayEvent;
import java.time.Instant;

/** @param nextRoundAt when the first round begins */
public record GameStarted(Instant nextRoundAt) implements PlayEvent {}
