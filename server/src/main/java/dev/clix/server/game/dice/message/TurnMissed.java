package dev.clix.server.game.dice.message;

import dev.clix.protocol.GameEvent.PlayEvent;
import dev.clix.protocol.PlayerId;

/**
 * A player let a turn pass, and is played for or put out.
 *
 * @param missed turns in a row
 * @param out whether the player is out of the game for it
 */
public record TurnMissed(PlayerId player, int missed, boolean out) implements PlayEvent {}
