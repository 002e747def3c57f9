package dev.clix.server.game.dice.message;

import dev.clix.protocol.PlayerId;
import java.util.Optional;

/**
 * How a challenge went.
 *
 * @param count how many dice there were of those that were bid
 * @param loser loses a die; empty when that would have been one who is out already
 */
public record Showdown(PlayerId challenger, StandingBid bid, int count, Optional<PlayerId> loser) {}
