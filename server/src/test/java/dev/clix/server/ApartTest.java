package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Reply;
import dev.clix.server.game.clix.message.Clicked;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.RoundEnded;
import dev.clix.server.game.clix.message.RoundStarted;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A door on one node, and behind it, on another one, the lobby and all rooms. Whole suites play this way too: {@code
 * -Dclix.apart=true -Dtest=ReturnTest,TabsTest,…}.
 */
class ApartTest {
    private final Playground playground = Playground.apart();
    private final Player ada = playground.player("Ada");
    private final Player bob = playground.busPlayer("Bob");

    @AfterEach
    void close() {
        playground.close();
    }

    @Test
    void aGameIsPlayedFromItsLobbyToTheNextOne() {
        Player eve = playground.player("Eve");
        GameId game = ada.host(2).game().id();
        eve.spectate(game);
        assertThat(ada.awaitEvent(GameEvent.SpectatorJoined.class).spectator().name())
                .isEqualTo(new PlayerName("Eve"));
        bob.join(game);
        List<Player> all = List.of(ada, bob, eve);
        playground.everybody(all, GameStarted.class);
        playground.roundStarted(ada, bob, eve);
        playground.pass(Duration.ofSeconds(1));
        assertThat(((Clicked) Player.words(ada.click(10))).clicks()).isEqualTo(10);
        ada.ship();
        playground.pass(Duration.ofSeconds(10));
        playground.everybody(all, RoundEnded.class);
        bob.leave();
        playground.until(() -> {
            playground.pass(Duration.ofSeconds(1));
            return heard(eve, GameEnded.class);
        });

        Reply.Seated again = ada.seated(ada.say(id -> new ClientMessage.PlayAgain(id, new PlayerName("Ada"), game)));
        assertThat(again.game().seats()).isEqualTo(2);
    }

    @Test
    void whoeverComesBackMissesNothing() {
        playground.started(ada, bob);
        bob.drop();
        playground.until(() -> playground.sockets() == 1);
        playground.pass(Duration.ofSeconds(5));
        playground.until(
                () -> ada.gameMessages().stream().anyMatch(message -> message.event() instanceof GameEvent.PlayerAway));
        Reply.Returned back = bob.comeBack();

        assertThat(back.recovered()).isTrue();
        assertThat(bob.awaitEvent(RoundStarted.class).round()).isEqualTo(1);
        assertThat(ada.awaitEvent(GameEvent.PlayerBack.class).player()).isEqualTo(bob.id());
    }

    @Test
    void strangersFindEachOther() {
        GameId game = ada.quickMatch().game().id();

        assertThat(bob.quickMatch().game().id()).isEqualTo(game);
        playground.everybody(List.of(ada, bob), GameStarted.class);
        assertThat(playground.player("Eve").refusal(id -> new ClientMessage.JoinGame(id, new PlayerName("Eve"), game)))
                .isEqualTo(CommonRefusal.GAME_STARTED);
    }

    @Test
    void aGameThatIsNowhereIsUnknown() {
        assertThat(ada.refusal(id -> new ClientMessage.JoinGame(id, new PlayerName("Ada"), new GameId("none"))))
                .isEqualTo(CommonRefusal.UNKNOWN_GAME);
        assertThat(ada.refusal(id -> new ClientMessage.Return(id, "no token", Optional.empty(), 0)))
                .isEqualTo(CommonRefusal.INVALID_TOKEN);
    }

    private static boolean heard(Player player, Class<? extends GameEvent> event) {
        return player.gameMessages().stream().anyMatch(message -> event.isInstance(message.event()));
    }
}
