package dev.clix.server.game.dice.message;

import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.ViewPart;
import java.util.List;
import java.util.Optional;

/**
 * The part of Liar's Dice in a game. Its phases are {@code deal}, until the first roll, {@code turn} and {@code shown}.
 *
 * @param round the current or last round; 0 before the first
 * @param inPlay how many dice were rolled in it
 * @param turnSeconds that a player has for a move
 * @param missedMax a player who lets so many turns pass in a row is out
 * @param turn the player whose it is, in phase {@code turn}
 * @param bids of the round, the standing one last
 * @param showdown how the round's challenge went, once it was made
 * @param outcome once ended
 * @param winner once ended, if anybody won
 */
public record DiceView(
        int round,
        int inPlay,
        int turnSeconds,
        int missedMax,
        Optional<PlayerId> turn,
        List<StandingBid> bids,
        Optional<Showdown> showdown,
        Optional<DiceOutcome> outcome,
        Optional<PlayerId> winner)
        implements ViewPart {
    public DiceView {
        bids = List.copyOf(bids);
    }

    /** @param game of Liar's Dice */
    public static DiceView of(GameView game) {
        return (DiceView) game.part();
    }
}
