package dev.clix.server.game.dice.message;

import dev.clix.protocol.GameEvent.PlayEvent;
import dev.clix.protocol.PlayerId;
import java.util.Optional;

/**
 * @param outcome why the game is over
 * @param winner empty when nobody won
 */
public record GameEnded(DiceOutcome outcome, Optional<PlayerId> winner) implements PlayEvent {}
