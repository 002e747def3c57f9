package dev.clix.server.bots;

import dev.clix.protocol.Epoch;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerView;
import dev.clix.server.game.rps.message.RpsMessages.GameEnded;
import dev.clix.server.game.rps.message.RpsMessages.Hand;
import dev.clix.server.game.rps.message.RpsMessages.HandThrown;
import dev.clix.server.game.rps.message.RpsMessages.HandsShown;
import dev.clix.server.game.rps.message.RpsMessages.RoundBegan;
import dev.clix.server.game.rps.message.RpsMessages.RpsPlayer;
import dev.clix.server.game.rps.message.RpsMessages.RpsView;
import dev.clix.server.game.rps.message.RpsMessages.Shown;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plays rock, paper, scissors along: throws, and how often each has won. Objects to a throw that is told twice, a winner
 * that does not follow from the hands, and a hand of another that is told before it is shown.
 */
final class RpsReferee extends Referee {
    private static final int WINS = 3;

    private final PlayerId self;
    private final Map<PlayerId, Integer> wins = new LinkedHashMap<>();
    private final Set<PlayerId> thrown = new HashSet<>();
    private int round;
    private boolean ended;

    RpsReferee(Epoch epoch, long offset, GameView game, PlayerId self) {
        super(epoch, offset);
        this.self = self;
        shown(game, true);
    }

    @Override
    void shown(GameView game, boolean isAnew) {
        wins.clear();
        thrown.clear();
        for (PlayerView player : game.players()) {
            RpsPlayer part = (RpsPlayer) player.part();
            wins.put(player.id(), part.wins());
            if (part.thrown()) thrown.add(player.id());
            demand(player.id().equals(self) || part.hand().isEmpty(), "no hand of " + player.id(), part);
        }
        round = ((RpsView) game.part()).round();
        ended = game.phase().equals(GameView.ENDED);
    }

    @Override
    boolean hasSeenTheEnd() {
        return ended;
    }

    @Override
    void happened(GameEvent event, Instant time) {
        if (event instanceof GameEvent.PlayerJoined joined)
            wins.put(joined.player().id(), 0);
        else if (event instanceof GameEvent.PlayerLeft left && round == 0) wins.remove(left.player());
        else if (event instanceof RoundBegan began) began(began);
        else if (event instanceof HandThrown hand) demand(thrown.add(hand.player()), "another player's throw", hand);
        else if (event instanceof HandsShown hands) judged(hands);
        else if (event instanceof GameEnded end) end(end);
    }

    private void began(RoundBegan began) {
        round++;
        thrown.clear();
        demand(began.round() == round, "round " + round, began);
    }

    private void judged(HandsShown hands) {
        Shown one = hands.hands().get(0);
        Shown other = hands.hands().get(1);
        Optional<PlayerId> winner = one.hand() == other.hand()
                ? Optional.empty()
                : Optional.of(beats(one.hand(), other.hand()) ? one.player() : other.player());
        demand(hands.winner().equals(winner), winner, hands);
        winner.ifPresent(player -> wins.merge(player, 1, Integer::sum));
    }

    private static boolean beats(Hand one, Hand other) {
        return switch (one) {
            case ROCK -> other == Hand.SCISSORS;
            case PAPER -> other == Hand.ROCK;
            case SCISSORS -> other == Hand.PAPER;
        };
    }

    private void end(GameEnded end) {
        ended = true;
        if (!end.outcome().equals("bestOfFive")) return;
        Optional<Integer> won = end.winner().map(wins::get);
        demand(won.equals(Optional.of(WINS)), "a winner with %s wins".formatted(WINS), end);
    }
}
