package dev.clix.server.game.clix.message;

import dev.clix.protocol.PlayerId;

/**
 * Where a player stands after a round.
 *
 * @param clicks counted in the round
 * @param profit of the round's sale in whole dollars; 0 without a sale
 * @param capital after profit and burn, in whole dollars
 * @param out whether the player is out of the game
 */
public record Standing(PlayerId player, int clicks, long profit, long capital, boolean out) {}
