package dev.clix.server.game.dice.message;

import dev.clix.protocol.PlayerId;

/**
 * A bid that was made.
 *
 * @param player the one who made it
 */
public record StandingBid(PlayerId player, int quantity, int face) {
    public static StandingBid of(PlayerId player, Bid bid) {
        return new StandingBid(player, bid.quantity(), bid.face());
    }

    public Bid bid() {
        return new Bid(quantity, face);
    }
}
