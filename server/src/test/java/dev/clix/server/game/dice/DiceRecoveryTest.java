package dev.clix.server.game.dice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.AudienceView;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView.Visibility;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.server.game.Game;
import dev.clix.server.game.GameDecision;
import dev.clix.server.game.GameSetup;
import dev.clix.server.game.GameTask;
import dev.clix.server.game.GameType;
import dev.clix.server.game.Move;
import dev.clix.server.game.RoomOwner;
import dev.clix.server.game.ToldEvent;
import dev.clix.server.game.dice.message.Bid;
import dev.clix.server.game.dice.message.DicePlayer;
import dev.clix.server.game.dice.message.DiceRolled;
import dev.clix.server.game.dice.message.DiceView;
import dev.clix.server.game.dice.message.TurnBegan;
import dev.clix.server.gateway.HmacTokenSigner;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A game whose server is gone plays on elsewhere, from the execution's data, with the same dice. */
class DiceRecoveryTest {
    private static final String SECRET = "one secret for all the servers of a deployment";
    private static final PlayerId ADA = new PlayerId("ada");
    private static final PlayerId BOB = new PlayerId("bob");
    private static final Instant NOW = DiceTable.START;

    private String data = "";
    private GameDecision last;

    @Test
    void aRoomMadeAnewInATurnPlaysOnWithTheSameDice() {
        Game game = dealt(SECRET);
        Game waiting = task(game, "TakeTurn");
        assertThat(last.answer()).as("waits for the move").isEmpty();

        Game anew = type(SECRET).restore(data, NOW).orElseThrow();

        for (PlayerId player : List.of(ADA, BOB))
            assertThat(hand(anew, player)).isPresent().isEqualTo(hand(waiting, player));
        PlayerId mover = mover(waiting);
        assertThat(mover(anew)).isEqualTo(mover);
        Game again = task(anew, "TakeTurn");
        assertThat(last.told()).extracting(ToldEvent::event).hasOnlyElementsOfType(TurnBegan.class);
        GameDecision bid = again.play(new Move.Play(mover, new Bid(1, 2)), NOW);
        assertThat(bid.answer()).isPresent();
        assertThat(mover(bid.game())).isNotEqualTo(mover);
    }

    /** A client may come back to the room made anew before the workflow has noticed that the old one is gone. */
    @Test
    void aMoveMadeBeforeTheTaskComesAgainCounts() {
        Game anew = type(SECRET).restore(dealtData(), NOW).orElseThrow();
        PlayerId mover = mover(anew);
        Game moved = anew.play(new Move.Play(mover, new Bid(1, 2)), NOW).game();
        task(moved, "TakeTurn");
        assertThat(last.told()).as("the task asks for a move that was made").isEmpty();
        assertThat(last.answer()).isPresent();
    }

    @Test
    void aTaskDeliveredTwiceRollsOnce() {
        Game begun = started(SECRET);
        String before = data;
        Game dealt = task(begun, "Deal");
        String once = last.answer().orElseThrow().output();
        data = before;
        task(dealt, "Deal");
        assertThat(last.told()).isEmpty();
        assertThat(last.answer().orElseThrow().output()).isEqualTo(once);
    }

    @Test
    void aTurnDeliveredTwiceIsToldOnce() {
        Game waiting = task(dealt(SECRET), "TakeTurn");
        Instant end = waiting.deadline().orElseThrow();
        Game still = task(waiting, "TakeTurn");
        assertThat(last.told()).isEmpty();
        assertThat(still.deadline()).contains(end);
    }

    /** The answer to a roll that was told may be lost with its server: it is rolled again, the same. */
    @Test
    void aRollWhoseAnswerWasLostIsTheSameAgain() {
        Game begun = started(SECRET);
        String before = data;
        Game anew = type(SECRET).restore(before, NOW).orElseThrow();
        task(begun, "Deal");
        List<ToldEvent> first = last.told();
        data = before;
        task(anew, "Deal");
        assertThat(last.told()).isEqualTo(first);
    }

    /** The game's id, its whole history and this program together tell no die: only the server's secret does. */
    @Test
    void diceFollowFromTheSecretAlone() {
        Game one = dealt(SECRET);
        String history = data;
        Game other = type("another secret of as many letters or more")
                .restore(history, NOW)
                .orElseThrow();
        assertThat(hand(other, ADA)).isPresent().isNotEqualTo(hand(one, ADA));
        assertThat(history).doesNotContainPattern("\\[ *[1-6]");
    }

    private String dealtData() {
        dealt(SECRET);
        return data;
    }

    private static GameType type(String secret) {
        VirtualTime time = new VirtualTime();
        return GameType.of(
                new DiceRules(DicePace.STANDARD),
                term -> new RoomOwner("n1", "http://192.0.2.1:8080", term),
                new HmacTokenSigner(secret, time, Duration.ofDays(1)));
    }

    private Game started(String secret) {
        Game game = type(secret).open(new GameSetup(new GameId("g1"), Visibility.PRIVATE, 2, 600), NOW);
        data = game.executionInput();
        for (PlayerId player : List.of(ADA, BOB))
            game = played(game.play(new Move.Join(player, new PlayerName(player.value())), NOW));
        return task(game, "StartGame");
    }

    private Game dealt(String secret) {
        Game dealt = task(started(secret), "Deal");
        assertThat(last.told().get(0).event()).isInstanceOf(DiceRolled.class);
        return dealt;
    }

    private Game task(Game game, String activity) {
        return played(game.play(new GameTask(activity, data), NOW));
    }

    /** As the state machine does with {@code "ResultPath": "$.game"}. */
    private Game played(GameDecision decision) {
        last = decision;
        String input = decision.game().executionInput();
        decision.answer()
                .ifPresent(
                        answer -> data = input.substring(0, input.length() - 1) + ",\"game\":" + answer.output() + "}");
        return decision.game();
    }

    private static PlayerId mover(Game game) {
        return DiceView.of(game.view(Optional.empty(), player -> true, AudienceView.NOBODY))
                .turn()
                .orElseThrow();
    }

    private static Optional<List<Integer>> hand(Game game, PlayerId player) {
        return game.view(Optional.of(player), seat -> true, AudienceView.NOBODY).players().stream()
                .filter(view -> view.id().equals(player))
                .map(DicePlayer::of)
                .findFirst()
                .orElseThrow()
                .hand();
    }
}
