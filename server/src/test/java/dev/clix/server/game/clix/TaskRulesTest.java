package dev.clix.server.game.clix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clix.protocol.AudienceView;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerView;
import dev.clix.server.game.Game;
import dev.clix.server.game.GameTask;
import dev.clix.server.game.clix.message.CliXPlayer;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.GameOutcome;
import dev.clix.server.game.clix.message.RoundEnded;
import dev.clix.server.game.clix.message.RoundStarted;
import dev.clix.server.game.clix.message.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskRulesTest {
    private static final Rules POOR = new Rules(3_000, 10_000, 50, 20, 5_000, 5_000);

    @Test
    void theRoundsDeadlinesAreToldAndAnswered() {
        Match match = Match.inRound("ada", "bob");
        Instant start = Match.START.plusSeconds(3);

        assertThat(match.event()).isEqualTo(new RoundStarted(1, start, start.plusSeconds(10), Optional.empty()));
        assertThat(match.data).contains("\"deadline\":\"2018-11-29T00:00:13Z\"");
    }

    @Test
    void whatWasShippedIsBookedAndTheBurnIsPaid() {
        Match match = Match.inRound("ada", "bob").click("ada", 20).ship("ada").endRound();

        assertThat(match.event())
                .isEqualTo(new RoundEnded(
                        1,
                        List.of(
                                new Standing(Match.id("ada"), 20, 10_000, 35_000, false),
                                new Standing(Match.id("bob"), 0, 0, 25_000, false)),
                        Optional.of(match.now.plusSeconds(3))));
        assertThat(match.view().phase()).isEqualTo(Phase.COUNTDOWN.word());
        assertThat(CliXPlayer.of(match.view().players().get(0)).capitals()).containsExactly(30_000L, 35_000L);
    }

    @Test
    void theLastOneLeftWins() {
        Match match = started(POOR, "ada", "bob", "eve").click("bob", 1).ship("bob");

        assertEnded(match.endRound(), GameOutcome.LAST_ONE_LEFT, "bob");
    }

    @Test
    void everybodyBrokeInOneRoundIsWonByTheHighestCapital() {
        Rules poorer = new Rules(3_000, 10_000, 50, 20, 100, 50_000);
        Match match = started(poorer, "ada", "bob").click("bob", 1).ship("bob");

        assertEnded(match.endRound(), GameOutcome.DRAW_DECIDED_BY_CAPITAL, "bob");
    }

    @Test
    void whereAllWentBrokeEquallyItIsADrawThatNobodyWins() {
        assertDrawn(started(POOR, "ada", "bob").endRound());
    }

    @Test
    void whereTheRichestAreEquallyRichAfterTheLastRoundItIsADrawThatNobodyWins() {
        Rules oneRound = new Rules(3_000, 10_000, 1, 20, 30_000, 5_000);

        assertDrawn(started(oneRound, "ada", "bob", "eve").leave("eve").endRound());
    }

    @Test
    void afterTheLastRoundTheRichestWins() {
        Rules twoRounds = new Rules(3_000, 10_000, 2, 20, 30_000, 5_000);
        Match match = started(twoRounds, "ada", "bob").endRound().nextRound();

        assertEnded(match.click("bob", 1).ship("bob").endRound(), GameOutcome.ROUNDS_PLAYED, "bob");
    }

    @Test
    void leaversAreOutAndTheLastOneStayingWins() {
        Match match = Match.inRound("ada", "bob").click("bob", 5).ship("bob").leave("bob");

        assertEnded(match.endRound(), GameOutcome.LAST_ONE_LEFT, "ada");
        assertThat(CliXPlayer.of(match.view().players().get(1)).capitals()).containsExactly(30_000L);
    }

    @Test
    void aGameEverybodyLeftIsAbandoned() {
        Match match = Match.inRound("ada", "bob").leave("ada").leave("bob").endRound();

        assertThat(match.data).contains("\"verdict\":{\"outcome\":\"abandoned\"}");
    }

    @Test
    void afterTheEndNobodyIsAwayButThoseWhoLeft() {
        Match match = started(POOR, "ada", "bob", "eve").leave("eve").endRound().task("EndGame");

        assertThat(match.game
                        .view(Optional.empty(), id -> false, AudienceView.NOBODY)
                        .players())
                .extracting(PlayerView::here)
                .containsExactly(true, true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"StartGame", "StartRound", "EndRound", "EndGame"})
    void aTaskDeliveredTwiceIsAnsweredTheSameAndToldOnce(String activity) {
        Match match = started(POOR, "ada", "bob").endRound().task("EndGame");
        Match twice = Match.hosted(2, POOR).join("ada").join("bob");
        for (String task : List.of("StartGame", "StartRound", "EndRound", "EndGame")) {
            twice.pause();
            String before = twice.data;
            twice.task(task);
            if (task.equals(activity)) assertRepeated(twice, task, before);
        }

        assertThat(twice.told).hasSameSizeAs(match.told);
    }

    private static void assertRepeated(Match match, String task, String before) {
        Match again = match.pass(700);
        var repeated = again.game.play(new GameTask(task, before), again.now);
        assertThat(repeated.answer()).isEqualTo(match.answer());
        assertThat(repeated.told()).isEmpty();
        assertThat(repeated.game()).isEqualTo(match.game);
    }

    @Test
    void anOldTaskDoesNotEndTheNextRound() {
        Match match = Match.inRound("ada", "bob");
        GameTask late = new GameTask("EndRound", match.data);
        match.endRound().nextRound();

        assertThat(match.game.play(late, match.now).told()).isEmpty();
        assertThat(match.view().phase()).isEqualTo(Phase.ROUND.word());
    }

    @Test
    void anyNodeRebuildsTheGameFromItsNextTask() {
        Match match = Match.inRound("ada", "bob").click("ada", 20).ship("ada").endRound();
        GameTask call = new GameTask("StartRound", match.data);

        Game rebuilt =
                Match.type(Rules.CLASSIC).restore(call.input(), match.now).orElseThrow();

        assertThat(rebuilt.owner()).as("a room of its own").isEqualTo(Match.owner(2));
        assertThat(rebuilt.view(Optional.empty(), id -> true, AudienceView.NOBODY))
                .usingRecursiveComparison()
                .ignoringFields("players")
                .isEqualTo(match.view());
        assertThat(rebuilt.play(call, match.now).told())
                .isEqualTo(match.game.play(call, match.now).told());
    }

    @Test
    void aGameLeftBehindCatchesUpFromTheTasksData() {
        Match ahead = Match.inRound("ada", "bob").endRound();
        Match behind = Match.hosted(2).join("ada").join("bob");
        behind.data = ahead.data;

        assertThat(behind.nextRound().event())
                .isInstanceOfSatisfying(
                        RoundStarted.class,
                        started -> assertThat(started.round()).isEqualTo(2));
        assertThat(behind.view().players()).isEqualTo(ahead.nextRound().view().players());
    }

    @Test
    void dataOfSomethingElseAreNoGame() {
        GameTask call = new GameTask("StartRound", "{\"gameId\":\"g1\",\"round\":\"first\"}");

        assertThat(Match.type(Rules.CLASSIC).restore(call.input(), Match.START)).isEmpty();
        assertThatThrownBy(() -> Match.open(2).game.play(call, Match.START))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected the data of a game of clix");
    }

    private static Match started(Rules rules, String... players) {
        Match match = Match.hosted(players.length, rules);
        for (String player : players) match.join(player);
        return match.task("StartGame").nextRound();
    }

    private static void assertDrawn(Match match) {
        assertThat(match.task("EndGame").event()).isInstanceOfSatisfying(GameEnded.class, ended -> {
            assertThat(ended.outcome()).isEqualTo(GameOutcome.DRAW);
            assertThat(ended.winner()).isEmpty();
        });
        assertThat(match.cliX().outcome()).contains(GameOutcome.DRAW);
        assertThat(match.cliX().winner()).isEmpty();
    }

    private static void assertEnded(Match match, GameOutcome outcome, String winner) {
        assertThat(match.event())
                .isInstanceOfSatisfying(
                        RoundEnded.class,
                        ended -> assertThat(ended.nextRoundAt()).isEmpty());
        assertThat(match.data).contains("\"verdict\"");
        assertThat(match.task("EndGame").event()).isInstanceOfSatisfying(GameEnded.class, ended -> {
            assertThat(ended.outcome()).isEqualTo(outcome);
            assertThat(ended.winner()).contains(new PlayerId(winner));
        });
        assertThat(match.cliX().winner()).contains(new PlayerId(winner));
    }
}
