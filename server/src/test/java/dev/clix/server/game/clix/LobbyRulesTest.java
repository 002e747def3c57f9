package dev.clix.server.game.clix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerView;
import dev.clix.protocol.Refusal;
import dev.clix.server.game.Move;
import dev.clix.server.game.MoveResult;
import dev.clix.server.game.clix.message.BotSpeed;
import dev.clix.server.game.clix.message.Click;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.GameOutcome;
import dev.clix.server.game.clix.message.GameStarted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LobbyRulesTest {
    @Test
    void theWorkflowWaitsUntilTheGameIsFull() {
        Match match = Match.open(2).task("JoinGame");
        assertThat(match.answer()).isEmpty();

        assertThat(match.join("ada").answer()).isEmpty();
        assertThat(match.join("bob").answer())
                .hasValueSatisfying(answer -> assertThat(answer.activity()).isEqualTo("JoinGame"));
    }

    @Test
    void aTaskThatComesLateIsAnsweredAtOnce() {
        assertThat(Match.open(2).join("ada").join("bob").task("JoinGame").answer())
                .isPresent();
    }

    @Test
    void aFullGameTakesNobodyIn() {
        assertRefused(Match.open(2).join("ada").join("bob").join("eve"), CommonRefusal.GAME_FULL);
    }

    @Test
    void aStartedGameTakesNobodyIn() {
        Match match = Match.hosted(4).join("ada").join("bob").move(new Move.Start(Match.id("ada")));
        assertThat(match.answer()).isPresent();

        assertRefused(match.join("eve"), CommonRefusal.GAME_STARTED);
        assertRefused(match.task("StartGame").join("eve"), CommonRefusal.GAME_STARTED);
        Match full = Match.open(2).join("ada").join("bob").task("StartGame");
        assertRefused(full.join("eve"), CommonRefusal.GAME_STARTED);
    }

    @Test
    void anEndedGameTakesNobodyIn() {
        Match match = Match.open(2).join("ada").task("CloseLobby").task("EndGame");

        assertRefused(match.join("eve"), CommonRefusal.GAME_ENDED);
    }

    @Test
    void onlyTheHostStartsAndWithTwoPlayersOrMore() {
        Match match = Match.hosted(4).join("ada");
        assertRefused(match.move(new Move.Start(Match.id("ada"))), CommonRefusal.TOO_FEW_PLAYERS);
        assertRefused(match.join("bob").move(new Move.Start(Match.id("bob"))), CommonRefusal.NOT_HOST);
        assertThat(match.move(new Move.Start(Match.id("ada"))).moveResult()).isEqualTo(new MoveResult.Done());
        assertRefused(match.move(new Move.Start(Match.id("ada"))), CommonRefusal.GAME_STARTED);
    }

    @Test
    void nobodyHostsAPublicGame() {
        Match match = Match.open(3).join("ada").join("bob");

        assertRefused(match.move(new Move.Start(Match.id("ada"))), CommonRefusal.NOT_HOST);
        assertRefused(match.move(addBot("ada")), CommonRefusal.NOT_HOST);
        assertThat(match.view().host()).isEmpty();
    }

    @Test
    void botsTakeSeatsLikeAnybodyElse() {
        Match match = Match.hosted(2).join("ada").move(addBot("ada"));

        assertThat(match.event())
                .isInstanceOfSatisfying(
                        GameEvent.PlayerJoined.class,
                        joined -> assertThat(joined.player().bot()).contains(BotSpeed.FAST.level()));
        assertThat(match.answer()).as("the game is full").isPresent();
        assertRefused(match.move(addBot("ada")), CommonRefusal.GAME_FULL);
    }

    @Test
    void theLobbysTimeoutStartsAGameOfTwo() {
        Match match = Match.hosted(4).join("ada").join("bob").task("CloseLobby");
        assertThat(match.data).doesNotContain("verdict");

        assertThat(match.task("StartGame").event()).isEqualTo(new GameStarted(Instant.parse("2018-11-29T00:00:03Z")));
        assertThat(match.view().phase()).isEqualTo(Phase.COUNTDOWN.word());
    }

    @Test
    void theLobbysTimeoutAbandonsAGameOfOne() {
        Match match = Match.hosted(4).join("ada").task("CloseLobby");
        assertThat(match.data).contains("\"verdict\":{\"outcome\":\"abandoned\"}");

        assertThat(match.task("EndGame").event())
                .isInstanceOfSatisfying(
                        GameEnded.class, ended -> assertThat(ended.outcome()).isEqualTo(GameOutcome.ABANDONED));
        assertThat(match.view().phase()).isEqualTo(GameView.ENDED);
    }

    @Test
    void whoeverLeavesTheLobbyFreesTheSeatAndPassesTheHostOn() {
        Match match = Match.hosted(3).join("ada").join("bob").leave("ada");

        assertThat(match.event()).isEqualTo(new GameEvent.PlayerLeft(Match.id("ada"), Optional.of(Match.id("bob"))));
        assertThat(match.view().players()).extracting(PlayerView::id).containsExactly(Match.id("bob"));
        assertRefused(match.move(new Move.Play(Match.id("ada"), new Click(1))), CommonRefusal.NOT_SEATED);
    }

    @Test
    void whoeverSitsFirstOfThoseWhoAreHereHosts() {
        Match match = Match.hosted(4)
                .join("ada")
                .join("bob")
                .join("eve")
                .move(away("bob"))
                .move(away("ada"));
        assertThat(match.event()).isEqualTo(new GameEvent.PlayerAway(Match.id("ada"), Optional.of(Match.id("eve"))));
        assertRefused(match.move(new Move.Start(Match.id("ada"))), CommonRefusal.NOT_HOST);

        match.move(back("bob"));
        assertThat(match.event()).isEqualTo(new GameEvent.PlayerBack(Match.id("bob"), Optional.of(Match.id("bob"))));
        match.move(back("ada"));
        assertThat(match.view().host()).contains(Match.id("ada"));
        assertThat(match.move(new Move.Start(Match.id("ada"))).moveResult()).isEqualTo(new MoveResult.Done());
    }

    @Test
    void whoComesToAnEmptyRoomHostsIt() {
        Match match = Match.hosted(4).join("ada").move(away("ada"));
        assertThat(match.event())
                .as("while nobody is here")
                .isEqualTo(new GameEvent.PlayerAway(Match.id("ada"), Optional.of(Match.id("ada"))));

        assertThat(match.join("bob").event())
                .isInstanceOfSatisfying(
                        GameEvent.PlayerJoined.class,
                        joined -> assertThat(joined.host()).contains(Match.id("bob")));
    }

    @Test
    void nobodyBecomesTheHostOfAPublicGame() {
        Match match = Match.open(4).join("ada").join("bob").move(away("ada"));

        assertThat(match.event()).isEqualTo(new GameEvent.PlayerAway(Match.id("ada"), Optional.empty()));
    }

    @Test
    void aLobbyWithoutPeopleIsAbandoned() {
        Match match = Match.hosted(3).join("ada").move(addBot("ada")).leave("ada");

        assertThat(match.answer())
                .hasValueSatisfying(answer -> assertThat(answer.output()).contains("\"outcome\":\"abandoned\""));
        assertRefused(match.join("eve"), CommonRefusal.GAME_ENDED);
    }

    @Test
    void aFullLobbyWaitsForWhoIsAway() {
        Match full = Match.hosted(2).join("ada").move(away("ada")).join("bob");

        assertThat(full.answer()).isEmpty();
        assertRefused(full.join("eve"), CommonRefusal.GAME_FULL);
        assertThat(full.move(back("ada")).answer()).isPresent();
    }

    @Test
    void nobodyIsWaitedForWhoHasLeft() {
        Match left = Match.hosted(2)
                .join("ada")
                .move(away("ada"))
                .join("bob")
                .leave("ada")
                .join("eve");

        assertThat(left.answer()).isPresent();
    }

    @Test
    void inAPublicGameWhoeverIsAwayIsReplacedByWhoeverComes() {
        Match match = Match.open(2).task("JoinGame").join("ada").move(away("ada"));
        assertThat(match.game.freeSeats()).as("ada's seat may be taken").isEqualTo(2);

        match.join("bob");
        assertThat(match.answer()).as("ada may still come back").isEmpty();
        assertThat(match.game.freeSeats()).isEqualTo(1);

        match.join("eve");
        assertThat(match.last.told())
                .extracting(told -> (Object) told.event().getClass())
                .isEqualTo(List.of(GameEvent.PlayerLeft.class, GameEvent.PlayerJoined.class));
        assertThat(match.view().players()).extracting(PlayerView::id).containsExactly(Match.id("bob"), Match.id("eve"));
        assertThat(match.answer()).as("two who are here").isPresent();
    }

    @Test
    void inAPublicGameAReloadKeepsTheSeat() {
        Match match =
                Match.open(2).task("JoinGame").join("ada").move(away("ada")).join("bob");

        assertThat(match.move(back("ada")).answer()).isPresent();
    }

    @Test
    void aPublicGameIsNotBegunAgainstWhoeverIsAway() {
        Match match = Match.open(3).join("ada").move(away("ada")).join("bob").task("CloseLobby");

        assertThat(match.data).contains("\"verdict\":{\"outcome\":\"abandoned\"}");
        Match three = Match.open(4)
                .join("ada")
                .move(away("ada"))
                .join("bob")
                .join("eve")
                .task("CloseLobby");
        assertThat(three.data).doesNotContain("verdict");
        assertThat(three.view().players()).extracting(PlayerView::id).doesNotContain(Match.id("ada"));
    }

    private static Move away(String player) {
        return new Move.Away(Match.id(player));
    }

    private static Move back(String player) {
        return new Move.Back(Match.id(player));
    }

    private static Move addBot(String host) {
        return new Move.AddBot(Match.id(host), Match.id("b1"), BotSpeed.FAST.level());
    }

    private static void assertRefused(Match match, Refusal refusal) {
        assertThat(match.moveResult())
                .isInstanceOfSatisfying(
                        MoveResult.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(refusal));
        assertThat(match.last.told()).isEmpty();
    }
}
