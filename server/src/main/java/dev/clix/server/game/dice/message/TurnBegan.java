package dev.clix.server.game.dice.message;

import dev.clix.protocol.GameEvent.PlayEvent;
import dev.clix.protocol.PlayerId;
import java.time.Instant;

/**
 * It is a player's turn. Told again, with another end, when the player is given the time anew after a failure.
 *
 * @param endsAt from then on the player is played for
 */
public record TurnBegan(PlayerId player, Instant endsAt) implements PlayEvent {}
