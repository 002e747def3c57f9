package dev.clix.server.game.dice.bot;

import dev.clix.protocol.PlayerId;
import dev.clix.server.game.dice.message.Bid;
import java.util.List;
import java.util.Optional;

/**
 * The knowledge of a player in a turn.
 *
 * @param own the player's dice
 * @param inPlay how many dice were rolled, the own ones among them
 * @param standing the bid to raise or to challenge; empty for who opens the round
 * @param said the bids of all others in this round, in order
 */
public record Seen(List<Integer> own, int inPlay, Optional<Bid> standing, List<Said> said) {
    /** @param dice how many the bidder has under the cup */
    public record Said(PlayerId player, int dice, Bid bid) {}

    public Seen {
        own = List.copyOf(own);
        said = List.copyOf(said);
    }

    int unseen() {
        return inPlay - own.size();
    }

    int mine(Bid bid) {
        return (int) own.stream().filter(bid::counts).count();
    }
}
