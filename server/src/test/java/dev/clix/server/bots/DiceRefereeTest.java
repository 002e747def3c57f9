package dev.clix.server.bots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.AudienceView;
import dev.clix.protocol.Epoch;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.PlayerView;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiceRefereeTest {
    private static final Instant START = Instant.ofEpochMilli(1_000_000);
    private static final PlayerId ADA = new PlayerId("ada");
    private static final PlayerId BOB = new PlayerId("bob");
    private static final Epoch EPOCH = new Epoch("e1");
    private static final GameId GAME = new GameId("dice_g");
    private static final List<Integer> OWN = List.of(3);
    private static final List<Hand> HANDS = List.of(new Hand(ADA, OWN), new Hand(BOB, List.of(6)));
    private static final StandingBid BID = new StandingBid(ADA, 1, 3);

    private final DiceReferee referee = new DiceReferee(EPOCH, 0, game(Optional.empty()), ADA);
    private long offset;

    @Test
    void agreesWithAnHonestGame() {
        rolled();
        assertThat(referee.inTurn()).isPresent();
        tell(new BidMade(ADA, 1, 3), new TurnBegan(BOB, START));
        assertThat(referee.inTurn()).isEmpty();
        tell(shown(1, BOB), new GameEnded(DiceOutcome.LAST_WITH_DICE, Optional.of(ADA)));

        assertThat(referee.objections()).isEmpty();
        assertThat(referee.hasSeenTheEnd()).isTrue();
    }

    @Test
    void objectsToTheWrongLoserCountAndWinner() {
        rolled();
        tell(new BidMade(ADA, 1, 3), new TurnBegan(BOB, START), shown(0, ADA));
        tell(new GameEnded(DiceOutcome.LAST_WITH_DICE, Optional.of(BOB)));

        assertThat(referee.objections())
                .hasSize(3)
                .anyMatch(objection -> objection.contains("a count of 1"))
                .anyMatch(objection -> objection.contains("as the loser Optional[bob]"))
                .anyMatch(objection -> objection.contains("winner=Optional[ada]"));
    }

    @Test
    void objectsToABidOutOfTurnAndToOneThatDoesNotRaise() {
        rolled();
        tell(new BidMade(BOB, 1, 3), new TurnBegan(ADA, START), new BidMade(ADA, 1, 2));

        assertThat(referee.objections())
                .hasSize(2)
                .anyMatch(objection -> objection.contains("a bid of Optional[ada]"))
                .anyMatch(objection -> objection.contains("a bid above"));
    }

    @Test
    void objectsToDiceOfAnotherBeforeTheyAreShown() {
        referee.snapshot(EPOCH, 0, game(Optional.of(List.of(6))));

        assertThat(referee.objections()).singleElement().asString().startsWith("Expected no dice of bob");
    }

    private void rolled() {
        tell(new DiceRolled(1, 2, Optional.of(OWN)), new TurnBegan(ADA, START));
    }

    private static DiceShown shown(int count, PlayerId loser) {
        return new DiceShown(new Showdown(BOB, BID, count, Optional.of(loser)), HANDS, Optional.empty());
    }

    private void tell(GameEvent... events) {
        for (GameEvent event : events) referee.saw(new GameMessage(GAME, EPOCH, ++offset, START, event));
    }

    private static GameView game(Optional<List<Integer>> ofBob) {
        DiceView table = new DiceView(
                0, 0, 30, 3, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        return new GameView(
                GAME,
                "dice",
                GameView.Visibility.PRIVATE,
                Optional.empty(),
                2,
                Optional.of(ADA),
                GameView.LOBBY,
                table,
                Optional.empty(),
                Optional.empty(),
                List.of(player(ADA, Optional.empty()), player(BOB, ofBob)),
                AudienceView.NOBODY,
                Optional.empty(),
                Optional.empty());
    }

    private static PlayerView player(PlayerId id, Optional<List<Integer>> hand) {
        return new PlayerView(
                id,
                new PlayerName(id.value()),
                Optional.empty(),
                new DicePlayer(1, hand, 0, Optional.empty()),
                true,
                false);
    }
}
