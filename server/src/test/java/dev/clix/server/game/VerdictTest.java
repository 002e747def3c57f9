package dev.clix.server.game;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.AudienceView;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView.Visibility;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.server.game.hands.DecidingHands;
import dev.clix.server.game.hands.HandsMessages.Draw;
import dev.clix.server.game.hands.HandsRules;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Games whose rules decide how they end, and say no more. */
class VerdictTest {
    private static final PlayerId ADA = new PlayerId("ada");
    private static final PlayerId BOB = new PlayerId("bob");
    private static final Instant START = Instant.parse("2018-11-29T00:00:00Z");

    private Game game = GameType.of(new DecidingHands(), SeatedGameTest::owner, new SeatedGameTest.PlainSecrets())
            .open(new GameSetup(new GameId("g1"), Visibility.PRIVATE, 2, 600), START);
    private String data = game.executionInput();

    VerdictTest() {
        decided(game.play(new Move.Join(ADA, new PlayerName("Ada")), START));
        decided(game.play(new Move.Join(BOB, new PlayerName("Bob")), START));
        task("StartGame");
    }

    @Test
    void theTaskThatWaitsIsCompletedOnce() {
        task("TakeTurn");

        assertThat(draw(ADA).answer())
                .hasValueSatisfying(answer -> assertThat(answer.activity()).isEqualTo("TakeTurn"));
        assertThat(data).contains("\"verdict\":{\"outcome\":\"drawn\"}");
        assertThat(draw(BOB).answer()).as("the verdict stands").isEmpty();
    }

    @Test
    void aTaskOnWhichItIsDecidedIsAnsweredThoughTheRulesWouldWait() {
        assertThat(task("PassTurn").answer()).isPresent();
        assertThat(data).contains("\"verdict\":{\"outcome\":\"passed\"}");
    }

    /** The workflow may let players look at what decided the game, as long as that takes. */
    @Test
    void theWorkflowIsExpectedAtTheDeadlineOfThePhase() {
        task("TakeTurn");
        draw(ADA);

        assertThat(game.deadline()).contains(START.plus(HandsRules.TURN));
        assertThat(game.view(Optional.empty(), id -> true, AudienceView.NOBODY).deadline())
                .as("as players are told")
                .isEmpty();
    }

    private GameDecision draw(PlayerId player) {
        return decided(game.play(new Move.Play(player, new Draw()), START));
    }

    private GameDecision task(String activity) {
        return decided(game.play(new GameTask(activity, data), START));
    }

    private GameDecision decided(GameDecision decision) {
        game = decision.game();
        decision.answer().ifPresent(answer -> data = SeatedGameTest.withGame(game, answer.output()));
        return decision;
    }
}
