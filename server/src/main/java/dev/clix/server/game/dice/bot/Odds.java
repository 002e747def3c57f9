package dev.clix.server.game.dice.bot;

import dev.clix.server.game.dice.message.Bid;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How likely a bid is true. */
final class Odds {
    /** Given to a face by whoever bids on it, on top of its odds: about a die in five is not there by chance. */
    private static final double TRUST = 0.2;

    private Odds() {}

    /** For who knows the own dice: each unseen one counts by chance alone. */
    static double byChance(Seen seen, Bid bid) {
        double[] chances = new double[seen.unseen()];
        Arrays.fill(chances, ofOneDie(bid));
        return atLeast(bid.quantity() - seen.mine(bid), chances);
    }

    /** The same for who also listens: the dice of others are what they bid, somewhat more often than by chance. */
    static double byHearsay(Seen seen, Bid bid) {
        double[] chances = new double[seen.unseen()];
        Arrays.fill(chances, ofOneDie(bid));
        int from = 0;
        for (Seen.Said last : lastOfEach(seen.said())) {
            boolean same = last.bid().face() == bid.face();
            double told = Math.max(0, ofOneDie(bid) + (same ? TRUST : -TRUST / (Bid.FACES - 1)));
            Arrays.fill(chances, from, Math.min(chances.length, from + last.dice()), told);
            from += last.dice();
        }
        return atLeast(bid.quantity() - seen.mine(bid), chances);
    }

    /** For who knows no die at all. */
    static double ofAll(int inPlay, Bid bid) {
        double[] chances = new double[inPlay];
        Arrays.fill(chances, ofOneDie(bid));
        return atLeast(bid.quantity(), chances);
    }

    private static double ofOneDie(Bid bid) {
        return (bid.face() == Bid.WILD ? 1.0 : 2.0) / Bid.FACES;
    }

    private static List<Seen.Said> lastOfEach(List<Seen.Said> said) {
        Map<Object, Seen.Said> last = new HashMap<>();
        for (Seen.Said bid : said) last.put(bid.player(), bid);
        return List.copyOf(last.values());
    }

    /** That at least so many of independent dice count, each with its own chance. */
    static double atLeast(int wanted, double[] chances) {
        if (wanted <= 0) return 1;
        if (wanted > chances.length) return 0;
        double[] exactly = new double[chances.length + 1];
        exactly[0] = 1;
        for (int dice = 0; dice < chances.length; dice++)
            for (int count = dice + 1; count >= 0; count--)
                exactly[count] =
                        exactly[count] * (1 - chances[dice]) + (count == 0 ? 0 : exactly[count - 1] * chances[dice]);
        return Arrays.stream(exactly, wanted, exactly.length).sum();
    }
}
