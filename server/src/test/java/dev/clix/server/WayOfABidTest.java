package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.Reply;
import dev.clix.server.game.dice.DicePace;
import dev.clix.server.game.dice.message.Bid;
import dev.clix.server.game.dice.message.BidMade;
import dev.clix.server.game.dice.message.Challenge;
import dev.clix.server.game.dice.message.DiceMove;
import dev.clix.server.game.dice.message.DiceOutcome;
import dev.clix.server.game.dice.message.DicePlayer;
import dev.clix.server.game.dice.message.DiceRolled;
import dev.clix.server.game.dice.message.DiceShown;
import dev.clix.server.game.dice.message.DiceView;
import dev.clix.server.game.dice.message.GameEnded;
import dev.clix.server.game.dice.message.Hand;
import dev.clix.server.game.dice.message.TurnBegan;
import dev.clix.server.game.dice.message.TurnMissed;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The table of a bid in ARCHITECTURE.md, step by step, as {@link WayOfAClickTest} has a click's. */
class WayOfABidTest {
    private static final DicePace PACE = DicePace.STANDARD;

    @Test
    void theWayOfABid() {
        try (Playground playground = Playground.open()) {
            Player ada = playground.player("Ada").playing("dice");
            Player bob = playground.busPlayer("Bob").playing("dice");
            Player eve = playground.player("Eve").playing("dice");
            ada.host(2);
            eve.spectate(ada.game());
            bob.join(ada.game());

            // The lobby is full: the state machine has dice rolled, and everybody hears of their own.
            List<Integer> own = ada.awaitEvent(DiceRolled.class).dice().orElseThrow();
            List<Integer> others = bob.awaitEvent(DiceRolled.class).dice().orElseThrow();
            assertThat(own).hasSize(5);
            assertThat(eve.awaitEvent(DiceRolled.class).dice()).isEmpty();

            // A task waits for the move; the move answers it, and the next one waits for the other player.
            Map<Object, Player> players = Map.of(ada.id(), ada, bob.id(), bob);
            Player mover = players.get(eve.awaitEvent(TurnBegan.class).player());
            Player doubter = mover == ada ? bob : ada;
            move(mover, new Bid(10, 1));
            assertThat(eve.awaitEvent(BidMade.class)).isEqualTo(new BidMade(mover.id(), 10, 1));
            assertThat(eve.awaitEvent(TurnBegan.class).player()).isEqualTo(doubter.id());

            // A player who was away comes back to the same dice.
            bob.drop();
            Reply.Returned back = bob.comeBack(Optional.empty(), 0);
            assertThat(hand(back, bob)).contains(others);
            assertThat(hand(back, ada)).isEmpty();
            assertThat(DiceView.of(back.game().orElseThrow()).turn()).contains(doubter.id());

            // Ten ones are more than there are: the bidder loses a die, and all see all dice until the state machine
            // has
            // waited.
            move(doubter, new Challenge());
            DiceShown shown = eve.awaitEvent(DiceShown.class);
            assertThat(shown.hands()).containsExactly(new Hand(ada.id(), own), new Hand(bob.id(), others));
            assertThat(shown.showdown().loser()).contains(mover.id());
            playground.pass(Duration.ofSeconds(PACE.showSeconds()));
            assertThat(eve.awaitEvent(DiceRolled.class)).isEqualTo(new DiceRolled(2, 9, Optional.empty()));

            // The loser opens, lets the turn pass, and is played for.
            assertThat(eve.awaitEvent(TurnBegan.class).player()).isEqualTo(mover.id());
            playground.pass(Duration.ofSeconds(PACE.turnSeconds()));
            assertThat(eve.awaitEvent(TurnMissed.class)).isEqualTo(new TurnMissed(mover.id(), 1, false));
            assertThat(eve.awaitEvent(BidMade.class).player()).isEqualTo(mover.id());

            // The last player left wins, in another's turn as well.
            doubter.leave();
            assertThat(eve.awaitEvent(GameEnded.class))
                    .isEqualTo(new GameEnded(DiceOutcome.LAST_WITH_DICE, Optional.of(mover.id())));
        }
    }

    @Test
    void theClassesOfTheTableExist() throws IOException {
        assertThat(WayOfAClickTest.classesOfTable("b")).hasSizeGreaterThan(8).isSubsetOf(WayOfAClickTest.sources());
    }

    private static void move(Player mover, DiceMove move) {
        assertThat(mover.answer(mover.say(id -> new ClientMessage.Move(id, move))))
                .isInstanceOf(Reply.Acknowledged.class);
    }

    private static Optional<List<Integer>> hand(Reply.Returned back, Player of) {
        return back.game().orElseThrow().players().stream()
                .filter(player -> player.id().equals(of.id()))
                .map(DicePlayer::of)
                .findFirst()
                .orElseThrow()
                .hand();
    }
}
