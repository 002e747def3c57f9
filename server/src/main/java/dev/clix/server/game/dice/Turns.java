package dev.clix.server.game.dice;

import dev.clix.protocol.PlayerId;
import dev.clix.protocol.Refusal;
import dev.clix.server.game.Ruled;
import dev.clix.server.game.Table;
import dev.clix.server.game.Verdict;
import dev.clix.server.game.dice.message.Bid;
import dev.clix.server.game.dice.message.BidMade;
import dev.clix.server.game.dice.message.Challenge;
import dev.clix.server.game.dice.message.DiceMove;
import dev.clix.server.game.dice.message.DiceOutcome;
import dev.clix.server.game.dice.message.DiceRefusal;
import dev.clix.server.game.dice.message.DiceShown;
import dev.clix.server.game.dice.message.Hand;
import dev.clix.server.game.dice.message.Showdown;
import dev.clix.server.game.dice.message.StandingBid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Bids and challenges of the player whose turn it is. */
record Turns(DiceState state, Table table, PlayerId mover, Instant now) implements DiceMove.Visitor<Ruled<DiceState>> {
    @Override
    public Ruled<DiceState> bid(Bid bid) {
        Optional<StandingBid> standing = state.round().standing();
        if (standing.filter(other -> !bid.raises(other.bid())).isPresent())
            return refused(DiceRefusal.BID_TOO_LOW, "Expected a bid that raises the standing one, but it does not");
        if (bid.quantity() > state.inPlay())
            return refused(
                    DiceRefusal.BID_TOO_HIGH,
                    "Expected %s dice or fewer, as many as were rolled, but found %s"
                            .formatted(state.inPlay(), bid.quantity()));
        Round raised = state.round().with(StandingBid.of(mover, bid));
        return Ruled.of(state.with(raised).turnOf(state.inAfter(mover)))
                .telling(new BidMade(mover, bid.quantity(), bid.face()));
    }

    @Override
    public Ruled<DiceState> challenge(Challenge challenge) {
        return state.round()
                .standing()
                .map(this::shown)
                .orElseGet(
                        () -> refused(DiceRefusal.NO_BID, "Expected a bid to challenge, but the round has none yet"));
    }

    private Ruled<DiceState> shown(StandingBid bid) {
        List<Hand> hands = Roll.hands(state, table);
        int count = Roll.count(hands, bid.bid());
        PlayerId wrong = count < bid.quantity() ? bid.player() : mover;
        Optional<PlayerId> loser =
                Optional.of(wrong).filter(player -> state.cup(player).isIn());
        Showdown showdown = new Showdown(mover, bid, count, loser);
        DiceState lost = loser.map(player -> state.withCup(
                        player, cup -> cup.withOneLess(state.round().number())))
                .orElse(state)
                .with(state.round().shown(showdown));
        PlayerId opener = loser.map(lost::inFrom).orElse(mover);
        DiceState next = lost.shown(opener, now.plusSeconds(state.showSeconds()));
        Optional<Verdict> verdict = verdict(next);
        Ruled<DiceState> ruled = decided(next, verdict);
        return ruled.telling(new DiceShown(showdown, hands, verdict.isPresent() ? Optional.empty() : next.deadline()));
    }

    private Ruled<DiceState> refused(Refusal refusal, String message) {
        return Ruled.refused(state, refusal, message);
    }

    /** The last player with dice wins, as soon as there is no other. */
    static Optional<Verdict> verdict(DiceState state) {
        List<PlayerId> left = state.contenders();
        return left.size() == 1
                ? Optional.of(new Verdict(DiceOutcome.LAST_WITH_DICE.word(), Optional.of(left.get(0))))
                : Optional.empty();
    }

    static Ruled<DiceState> decided(DiceState state, Optional<Verdict> verdict) {
        return verdict.map(how -> Ruled.of(state.decided(how)).deciding(how)).orElseGet(() -> Ruled.of(state));
    }
}
