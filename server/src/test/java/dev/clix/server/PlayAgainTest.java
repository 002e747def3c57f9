package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import dev.clix.protocol.GameView.Visibility;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Refusal;
import dev.clix.protocol.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who played together plays together again, without another invitation. */
class PlayAgainTest {
    private final Playground playground = Playground.open("game: {roundsMax: 1}");
    private final Player ada = playground.player("Ada");
    private final Player bob = playground.busPlayer("Bob");

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

    private GameId playedGame() {
        return playedGame(ada.host(2).game().id());
    }

    private GameId playedGame(GameId game) {
        bob.join(game);
        playground.everybody(List.of(ada, bob), GameEvent.GameStarted.class);
        playground.pass(Duration.ofSeconds(3));
        playground.everybody(List.of(ada, bob), GameEvent.RoundStarted.class);
        playground.pass(Duration.ofSeconds(10));
        playground.everybody(List.of(ada, bob), GameEvent.GameEnded.class);
        return game;
    }

    private static Reply.Seated playAgain(Player player, GameId game) {
        return player.seated(
                player.say(id -> new ClientMessage.PlayAgain(id, new PlayerName(player.toString()), game)));
    }

    private static Refusal refusal(Player player, GameId game) {
        return player.refusal(id -> new ClientMessage.PlayAgain(id, new PlayerName(player.toString()), game));
    }
}
