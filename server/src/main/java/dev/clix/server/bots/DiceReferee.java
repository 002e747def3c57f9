package dev.clix.server.bots;

import dev.clix.protocol.Epoch;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerView;
import dev.clix.server.game.dice.message.Bid;
import dev.clix.server.game.dice.message.BidMade;
import dev.clix.server.game.dice.message.DiceOutcome;
import dev.clix.server.game.dice.message.DicePlayer;
import dev.clix.server.game.dice.message.DiceRolled;
import dev.clix.server.game.dice.message.DiceShown;
import dev.clix.server.game.dice.message.DiceView;
import dev.clix.server.game.dice.message.GameEnded;
import dev.clix.server.game.dice.message.Hand;
import dev.clix.server.game.dice.message.Showdown;
import dev.clix.server.game.dice.message.StandingBid;
import dev.clix.server.game.dice.message.TurnBegan;
import dev.clix.server.game.dice.message.TurnMissed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The referee of Liar's Dice as one player sees it: it counts the dice itself, and objects to a bid that does not raise, to a
 * showdown or a winner that does not follow, and to any die of another that is told before it is shown.
 */
final class DiceReferee extends Referee {
    private final PlayerId self;
    /** How many each player has; none for those who are out. */
    private final Map<PlayerId, Integer> dice = new LinkedHashMap<>();

    private final List<StandingBid> bids = new ArrayList<>();
    private List<Integer> own = List.of();
    private int inPlay;
    private Optional<PlayerId> turn = Optional.empty();
    private boolean begun;
    private boolean ended;

    DiceReferee(Epoch epoch, long offset, GameView game, PlayerId self) {
        super(epoch, offset);
        this.self = self;
        shown(game, true);
    }

    @Override
    void shown(GameView game, boolean isAnew) {
        DiceView table = DiceView.of(game);
        dice.clear();
        boolean areShown = table.showdown().isPresent();
        for (PlayerView player : game.players()) {
            DicePlayer part = DicePlayer.of(player);
            dice.put(player.id(), part.dice());
            if (player.id().equals(self)) own = part.hand().orElse(List.of());
            else demand(areShown || part.hand().isEmpty(), "no dice of " + player.id(), part);
        }
        bids.clear();
        bids.addAll(table.bids());
        inPlay = table.inPlay();
        turn = table.turn();
        begun = table.round() > 0;
        ended = game.phase().equals(GameView.ENDED);
    }

    /** The turn as this player sees it, if it is its own. */
    Optional<DiceTurn> inTurn() {
        boolean isMine = turn.equals(Optional.of(self)) && !own.isEmpty();
        return isMine ? Optional.of(new DiceTurn(own, inPlay, standing().map(StandingBid::bid))) : Optional.empty();
    }

    private Optional<StandingBid> standing() {
        return bids.isEmpty() ? Optional.empty() : Optional.of(bids.get(bids.size() - 1));
    }

    @Override
    boolean hasSeenTheEnd() {
        return ended;
    }

    @Override
    void happened(GameEvent event, Instant time) {
        if (event instanceof GameEvent.PlayerJoined joined)
            dice.put(joined.player().id(), DicePlayer.of(joined.player()).dice());
        else if (event instanceof GameEvent.PlayerLeft left) left(left.player());
        else if (event instanceof DiceRolled roll) rolled(roll);
        else if (event instanceof TurnBegan began) turn(began);
        else if (event instanceof TurnMissed missed) missed(missed);
        else if (event instanceof BidMade made) bid(made);
        else if (event instanceof DiceShown shown) shown(shown);
        else if (event instanceof GameEnded end) end(end);
    }

    /** In the lobby the seat is free again; later the player is out. */
    private void left(PlayerId player) {
        if (begun) dice.replace(player, 0);
        else dice.remove(player);
    }

    private void rolled(DiceRolled roll) {
        begun = true;
        bids.clear();
        turn = Optional.empty();
        inPlay = dice.values().stream().mapToInt(Integer::intValue).sum();
        demand(roll.inPlay() == inPlay, inPlay + " dice in play", roll);
        own = roll.dice().orElse(List.of());
        demand(own.size() == dice.getOrDefault(self, 0), dice.get(self) + " dice of one's own", roll);
    }

    private void turn(TurnBegan began) {
        demand(dice.getOrDefault(began.player(), 0) > 0, "a turn of a player with dice", began);
        turn = Optional.of(began.player());
    }

    private void missed(TurnMissed missed) {
        if (missed.out()) dice.replace(missed.player(), 0);
    }

    private void bid(BidMade made) {
        Bid bid = new Bid(made.quantity(), made.face());
        demand(turn.equals(Optional.of(made.player())), "a bid of " + turn, made);
        demand(made.quantity() <= inPlay, "at most " + inPlay + " dice", made);
        demand(
                standing()
                        .map(StandingBid::bid)
                        .filter(before -> !bid.raises(before))
                        .isEmpty(),
                "a bid above " + standing(),
                made);
        bids.add(StandingBid.of(made.player(), bid));
        turn = Optional.empty();
    }

    private void shown(DiceShown shown) {
        Showdown showdown = shown.showdown();
        demand(standing().equals(Optional.of(showdown.bid())), "a challenge of " + standing(), showdown);
        int all = 0;
        int count = 0;
        for (Hand hand : shown.hands()) {
            if (hand.player().equals(self) && !own.isEmpty()) demand(hand.dice().equals(own), own, hand);
            all += hand.dice().size();
            count += (int)
                    hand.dice().stream().filter(showdown.bid().bid()::counts).count();
        }
        demand(all == inPlay, inPlay + " dice shown", shown);
        demand(count == showdown.count(), "a count of " + count, showdown);
        PlayerId wrong = count < showdown.bid().quantity() ? showdown.bid().player() : showdown.challenger();
        Optional<PlayerId> loser = Optional.of(wrong).filter(player -> dice.getOrDefault(player, 0) > 0);
        demand(showdown.loser().equals(loser), "as the loser " + loser, showdown);
        loser.ifPresent(player -> dice.merge(player, -1, Integer::sum));
        turn = Optional.empty();
    }

    private void end(GameEnded end) {
        List<PlayerId> left = dice.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
        GameEnded due = left.size() == 1
                ? new GameEnded(DiceOutcome.LAST_WITH_DICE, Optional.of(left.get(0)))
                : new GameEnded(DiceOutcome.ABANDONED, Optional.empty());
        demand(end.equals(due), due, end);
        ended = true;
    }
}
