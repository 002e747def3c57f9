package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import dev.clix.protocol.GameView.Visibility;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Refusal;
import dev.clix.protocol.RematchView;
import dev.clix.protocol.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who played together plays together again, without another invitation. */
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
        playground.everybody(List.of(ada, bob), GameEvent.GameStarted.class);
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
        ada.awaitEvent(GameEvent.GameEnded.class);

        assertThat(playAgain(ada, ada.game()).game().visibility()).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void onlyAfterTheEndAndNotForEver() {
        GameId running = ada.host(2).game().id();
        assertThat(refusal(bob, running)).isEqualTo(Refusal.GAME_STARTED);
        GameId first = playedGame(running);

        playground.pass(Duration.ofSeconds(121));

        assertThat(refusal(bob, first)).isEqualTo(Refusal.UNKNOWN_GAME);
    }

    @Test
    void seatsAreKeptForThoseWhoPlayedForSomeSeconds() {
        GameId first = ada.host(2).game().id();
        eve.spectate(first);
        playedGame(first);

        assertThat(refusal(eve, first)).isEqualTo(Refusal.SEATS_KEPT);
        playAgain(ada, first);
        assertThat(refusal(eve, first)).isEqualTo(Refusal.SEATS_KEPT);
        playground.pass(Duration.ofSeconds(10));

        assertThat(playAgain(eve, first).game().id()).isEqualTo(ada.game());
    }

    @Test
    void aSeatNobodyPlayedFromIsKeptForNobody() {
        GameId first = ada.host(3).game().id();
        eve.spectate(first);
        bob.join(first);
        ada.start();
        finish();

        GameId next = playAgain(eve, first).game().id();

        assertThat(refusal(fay, first)).isEqualTo(Refusal.SEATS_KEPT);
        assertThat(playAgain(ada, first).game().id()).isEqualTo(next);
        assertThat(playAgain(bob, first).game().id()).isEqualTo(next);
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
        assertThat(rematch(eve)).isEqualTo(waiting());
        GameId after = playAgain(ada, first).game().id();
        assertThat(rematch(eve)).isEqualTo(waiting("Ada"));
        playAgain(bob, first);
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
        playground.everybody(List.of(ada, bob), GameEvent.GameStarted.class);
        playground.pass(Duration.ofSeconds(3));
        playground.everybody(List.of(ada, bob), GameEvent.RoundStarted.class);
        playground.pass(Duration.ofSeconds(10));
        playground.everybody(List.of(ada, bob), GameEvent.GameEnded.class);
    }

    private static Reply.Seated playAgain(Player player, GameId game) {
        return player.seated(
                player.say(id -> new ClientMessage.PlayAgain(id, new PlayerName(player.toString()), game)));
    }

    private static Refusal refusal(Player player, GameId game) {
        return player.refusal(id -> new ClientMessage.PlayAgain(id, new PlayerName(player.toString()), game));
    }
}
