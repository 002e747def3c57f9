package dev.clix.server.game.dice.bot;

import dev.clix.server.game.dice.message.Bid;
import dev.clix.server.game.dice.message.Challenge;
import dev.clix.server.game.dice.message.DiceLevel;
import dev.clix.server.game.dice.message.DiceMove;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** A bot that plays for the house, or for a player who let a turn pass. */
public final class DiceBot {
    /** A bid by more than this many dice over the least one is not thought about. */
    private static final int BEYOND = 2;

    /** Moves that are as good as this are one as good as another, so that nobody knows them before. */
    private static final double LEVELLED = 0.05;

    private DiceBot() {}

    /** A legal move: a bid that raises the standing one, or a challenge of it. */
    public static DiceMove move(Seen seen, DiceLevel level, RandomGenerator chance) {
        ToDoubleFunction<Bid> truth = truth(seen, level);
        ToDoubleFunction<Bid> value = level == DiceLevel.SHARP ? bid -> bold(seen, bid, truth) : truth;
        Optional<Bid> best = best(raises(seen), value, chance);
        if (seen.standing().isEmpty()) return best.orElseThrow();
        double doubt = 1 - truth.applyAsDouble(seen.standing().get());
        return best.<DiceMove>map(bid -> value.applyAsDouble(bid) < doubt ? new Challenge() : bid)
                .orElseGet(Challenge::new);
    }

    private static ToDoubleFunction<Bid> truth(Seen seen, DiceLevel level) {
        return level == DiceLevel.SHARP ? bid -> Odds.byHearsay(seen, bid) : bid -> Odds.byChance(seen, bid);
    }

    /** A bid that is not true does well if it is not challenged: the next player believes what all dice make likely. */
    private static double bold(Seen seen, Bid bid, ToDoubleFunction<Bid> truth) {
        double isTrue = truth.applyAsDouble(bid);
        return isTrue + (1 - isTrue) * Odds.ofAll(seen.inPlay(), bid);
    }

    private static Optional<Bid> best(List<Bid> raises, ToDoubleFunction<Bid> value, RandomGenerator chance) {
        double most = raises.stream().mapToDouble(value).max().orElse(0);
        List<Bid> good = raises.stream()
                .filter(bid -> value.applyAsDouble(bid) >= most - LEVELLED)
                .toList();
        return good.isEmpty() ? Optional.empty() : Optional.of(good.get(chance.nextInt(good.size())));
    }

    private static List<Bid> raises(Seen seen) {
        List<Bid> raises = new ArrayList<>();
        for (int face = Bid.WILD; face <= Bid.FACES; face++) {
            for (int least = least(seen, face), quantity = least;
                    quantity <= Math.min(seen.inPlay(), least + BEYOND);
                    quantity++) raises.add(new Bid(quantity, face));
        }
        return raises;
    }

    /**
     * The least bid on a face that is worth a turn: a round is not opened with what everybody knows to be there.
     *
     * @return more than there are dice, if no bid on this face raises the standing one
     */
    private static int least(Seen seen, int face) {
        if (seen.standing().isEmpty()) return 1 + seen.unseen() / Bid.FACES;
        int quantity = 1;
        while (quantity <= seen.inPlay()
                && !new Bid(quantity, face).raises(seen.standing().get())) quantity++;
        return quantity;
    }
}
