package dev.clix.server.bots;

import dev.clix.server.game.dice.message.Bid;
import dev.clix.server.game.dice.message.Challenge;
import dev.clix.server.game.dice.message.DiceMove;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A turn in Liar's Dice as a player sees it, and a plain way to play it: the least bid that the own dice and chance make
 * likeliest, or a challenge of one that they do not. The house's bots are not asked: a test from outside shares only words with
 * the server.
 *
 * @param own the player's dice
 * @param inPlay how many dice were rolled, the own ones among them
 * @param standing the bid to raise or to challenge; empty for the opener of a round
 */
record DiceTurn(List<Integer> own, int inPlay, Optional<Bid> standing) {
    /** How many more than likely a bid may claim before it is doubted, at most. */
    private static final double TRUST_MAX = 1.5;

    DiceMove move(RandomGenerator luck) {
        List<Bid> raises = raises();
        boolean isDoubted =
                standing.filter(bid -> lead(bid) < -luck.nextDouble(TRUST_MAX)).isPresent();
        return isDoubted || raises.isEmpty()
                ? new Challenge()
                : raises.stream().max(Comparator.comparingDouble(this::lead)).orElseThrow();
    }

    /** How many dice more than the bid claims are likely to be there. */
    private double lead(Bid bid) {
        long mine = own.stream().filter(bid::counts).count();
        double chance = (bid.face() == Bid.WILD ? 1.0 : 2.0) / Bid.FACES;
        return mine + chance * (inPlay - own.size()) - bid.quantity();
    }

    /** The least of each face that raises the standing one. */
    private List<Bid> raises() {
        List<Bid> raises = new ArrayList<>();
        for (int face = Bid.WILD; face <= Bid.FACES; face++)
            for (int quantity = 1; quantity <= inPlay; quantity++) {
                Bid bid = new Bid(quantity, face);
                if (standing.isPresent() && !bid.raises(standing.get())) continue;
                raises.add(bid);
                break;
            }
        return raises;
    }
}
