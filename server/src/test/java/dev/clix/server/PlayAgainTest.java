package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientKey;
import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import dev.clix.protocol.GameView.Visibility;
import dev.clix.protocol.MessageId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Refusal;
import dev.clix.protocol.RematchView;
import dev.clix.protocol.Reply;
import dev.clix.server.game.clix.message.BotSpeed;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.RoundStarted;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Players of one game play together again, without another invitation. */
class PlayAgainTest {
    private final Playground playground = Playground.open("game: {roundsMax: 1}");
    private final Player ada = playground.player("Ada");
    private final Player bob = playground.busPlayer("Bob");
    private final Player eve = playground.player("Eve");
    private final Player fay = playground.player("Fay");

    @AfterEach
    void close() {
        playground.close();
    }

    @Test
    void theFirstOpensTheNextGameAndTheOthersFollow() {
        GameId first = playedGame();

        GameView next = playAgain(bob, first).game();
        assertThat(next.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(next.seats()).isEqualTo(2);
        assertThat(next.host()).contains(bob.id());
        assertThat(playAgain(ada, first).game().id()).isEqualTo(next.id());
        playground.everybody(List.of(ada, bob), GameStarted.class);
    }

    @Test
    void whereTheNextGameWasGivenUpThereIsAnother() {
        GameId first = playedGame();
        GameId next = playAgain(bob, first).game().id();
        bob.leave();

        assertThat(playAgain(ada, first).game().id()).isNotIn(first, next);
    }

    @Test
    void afterAPublicGameItIsAQuickMatch() {
        ada.quickMatch();
        playground.pass(Duration.ofSeconds(20));
        ada.awaitEvent(GameEnded.class);

        assertThat(playAgain(ada, ada.game()).game().visibility()).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void onlyAfterTheEndAndNotForEver() {
        GameId running = ada.host(2).game().id();
        assertThat(refusal(bob, running)).isEqualTo(CommonRefusal.GAME_STARTED);
        GameId first = playedGame(running);

        playground.pass(Duration.ofSeconds(121));

        assertThat(refusal(bob, first)).isEqualTo(CommonRefusal.UNKNOWN_GAME);
    }

    @Test
    void seatsAreKeptForThoseWhoPlayedForSomeSeconds() {
        GameId first = ada.host(2).game().id();
        eve.spectate(first);
        playedGame(first);

        assertThat(refusal(eve, first)).isEqualTo(CommonRefusal.SEATS_KEPT);
        playAgain(ada, first);
        assertThat(refusal(eve, first)).isEqualTo(CommonRefusal.SEATS_KEPT);
        playground.pass(Duration.ofSeconds(10));

        assertThat(playAgain(eve, first).game().id()).isEqualTo(ada.game());
    }

    @Test
    void aSeatNobodyPlayedFromIsKeptForNobodyOnceAPlayerIsThere() {
        GameId first = ada.host(3).game().id();
        eve.spectate(first);
        bob.join(first);
        ada.start();
        finish();
        assertThat(refusal(eve, first)).isEqualTo(CommonRefusal.SEATS_KEPT);
        GameId next = playAgain(ada, first).game().id();

        assertThat(playAgain(eve, first).game().id()).isEqualTo(next);
        assertThat(refusal(fay, first)).isEqualTo(CommonRefusal.SEATS_KEPT);
        eve.leave();
        assertThat(playAgain(fay, first).game().id()).isEqualTo(next);
        assertThat(playAgain(bob, first).game().id()).isEqualTo(next);
        playground.everybody(List.of(ada, fay, bob), GameStarted.class);
    }

    @Test
    void nobodyGetsAKeptSeatByAnotherWayIn() {
        GameId first = ada.host(3).game().id();
        bob.join(first);
        fay.join(first);
        finish();
        GameId next = playAgain(ada, first).game().id();

        assertThat(eve.refusal(id -> new ClientMessage.JoinGame(id, new PlayerName("Eve"), next)))
                .isEqualTo(CommonRefusal.SEATS_KEPT);
        assertThat(ada.refusal(id -> new ClientMessage.AddBot(id, BotSpeed.SLOW.level())))
                .isEqualTo(CommonRefusal.SEATS_KEPT);
        playAgain(bob, first);
        assertThat(ada.refusal(ClientMessage.StartGame::new)).isEqualTo(CommonRefusal.SEATS_KEPT);
        playground.pass(Duration.ofSeconds(10));
        assertThat(ada.addBot(BotSpeed.SLOW)).isInstanceOf(Reply.Acknowledged.class);
    }

    @Test
    void aPlayersSecondTabHasTheSameSeat() {
        GameId first = playedGame();
        Player tab = ada.anotherTab();
        playAgain(ada, first);

        assertThat(playAgain(tab, first).player()).isEqualTo(ada.id());
        assertThat(playAgain(bob, first).game().players()).hasSize(2);
    }

    @Test
    void theSameRequestOnAnotherConnectionIsGivenTheSameSeat() {
        GameId first = ada.host(3).game().id();
        eve.spectate(first);
        bob.join(first);
        ada.start();
        finish();
        playAgain(ada, first);
        ClientMessage again = new ClientMessage.PlayAgain(
                new MessageId("again"),
                new PlayerName("Eve"),
                first,
                Optional.of(new ClientKey("0123456789abcdef0123")));
        eve.sayAgain(again);
        Reply.Seated seated = eve.seated(new MessageId("again"));
        eve.drop();

        eve.reconnect();
        eve.sayAgain(again);

        assertThat(eve.seated(new MessageId("again")).player()).isEqualTo(seated.player());
    }

    @Test
    void allWhoMissedTheNextGameMeetInTheSameOne() {
        GameId first = ada.host(3).game().id();
        bob.join(first);
        fay.join(first);
        finish();
        playAgain(ada, first);
        ada.leave();

        MessageId one = bob.say(id -> new ClientMessage.PlayAgain(id, new PlayerName("Bob"), first));
        MessageId other = fay.say(id -> new ClientMessage.PlayAgain(id, new PlayerName("Fay"), first));

        assertThat(fay.seated(other).game().id())
                .isEqualTo(bob.seated(one).game().id());
    }

    @Test
    void anEndIsRememberedWhileSomebodyWaitsInTheNextGame() {
        GameId first = playedGame();
        playground.pass(Duration.ofSeconds(110));
        GameId next = playAgain(bob, first).game().id();
        playground.pass(Duration.ofSeconds(110));

        assertThat(playAgain(ada, first).game().id()).isEqualTo(next);
    }

    @Test
    void whoComesAndGoesThereIsToldOfNowAndThen() {
        GameId first = playedGame();
        playAgain(bob, first);
        for (int i = 0; i < 20; i++) {
            bob.leave();
            playAgain(bob, first);
        }
        bob.leave();
        ada.answer(ada.say(ClientMessage.Ping::new));

        assertThat(ada.gameMessages().stream().filter(message -> message.event() instanceof GameEvent.RematchChanged))
                .hasSize(1);
        playground.pass(Duration.ofSeconds(1));
        assertThat(rematch(ada)).isEqualTo(waiting());
    }

    @Test
    void whoLeavesAnEndHearsNoMoreOfIt() {
        GameId first = playedGame();
        assertThat(ada.leave()).isInstanceOf(Reply.Acknowledged.class);

        playAgain(bob, first);
        ada.answer(ada.say(ClientMessage.Ping::new));

        assertThat(ada.gameMessages().get(ada.gameMessages().size() - 1).event())
                .isInstanceOf(GameEnded.class);
    }

    @Test
    void whoLostTheConnectionAndComesBackToTheEndHasPlayed() {
        GameId first = playedGame();
        bob.drop();
        bob.comeBack();

        playAgain(bob, first);
    }

    @Test
    void atTheEndOneSeesWhoWaitsForTheNextGame() {
        GameId first = ada.host(2).game().id();
        eve.spectate(first);
        playedGame(first);

        GameId next = playAgain(bob, first).game().id();
        assertThat(rematch(ada)).isEqualTo(waiting("Bob"));
        assertThat(rematch(eve)).isEqualTo(waiting("Bob"));
        bob.leave();
        playground.pass(Duration.ofSeconds(1));
        assertThat(rematch(eve)).isEqualTo(waiting());
        GameId after = playAgain(ada, first).game().id();
        playground.pass(Duration.ofSeconds(1));
        assertThat(rematch(eve)).isEqualTo(waiting("Ada"));
        playAgain(bob, first);
        playground.pass(Duration.ofSeconds(1));
        assertThat(after).isNotEqualTo(next);
        assertThat(rematch(eve))
                .isEqualTo(
                        new RematchView(List.of(new PlayerName("Ada"), new PlayerName("Bob")), 2, Optional.of(after)));
        assertThat(eve.spectate(after).game().players()).hasSize(2);
    }

    @Test
    void whoComesBackToTheEndSeesIt() {
        GameId first = playedGame();
        ada.drop();
        playAgain(bob, first);

        Reply.Returned back = ada.comeBack(Optional.empty(), 0);

        assertThat(back.game().orElseThrow().rematch()).contains(waiting("Bob"));
        bob.leave();
        playground.pass(Duration.ofSeconds(1));
        assertThat(rematch(ada)).isEqualTo(waiting());
    }

    private static RematchView waiting(String... names) {
        return new RematchView(Stream.of(names).map(PlayerName::new).toList(), 2, Optional.empty());
    }

    private static RematchView rematch(Player player) {
        return player.awaitEvent(GameEvent.RematchChanged.class).rematch();
    }

    private GameId playedGame() {
        return playedGame(ada.host(2).game().id());
    }

    private GameId playedGame(GameId game) {
        bob.join(game);
        finish();
        return game;
    }

    private void finish() {
        playground.everybody(List.of(ada, bob), GameStarted.class);
        playground.pass(Duration.ofSeconds(3));
        playground.everybody(List.of(ada, bob), RoundStarted.class);
        playground.pass(Duration.ofSeconds(10));
        playground.everybody(List.of(ada, bob), GameEnded.class);
    }

    private static Reply.Seated playAgain(Player player, GameId game) {
        return player.seated(
                player.say(id -> new ClientMessage.PlayAgain(id, new PlayerName(player.toString()), game)));
    }

    private static Refusal refusal(Player player, GameId game) {
        return player.refusal(id -> new ClientMessage.PlayAgain(id, new PlayerName(player.toString()), game));
    }
}
