package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.AudienceView;
import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameId;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Refusal;
import dev.clix.protocol.Reply;
import dev.clix.protocol.SpectatorView;
import dev.clix.server.game.clix.message.Click;
import dev.clix.server.game.clix.message.GameStarted;
import dev.clix.server.game.clix.message.Progress;
import dev.clix.server.game.clix.message.RoundStarted;
import dev.clix.server.game.clix.message.Ship;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Those who watch: members of the game without a seat, through both doors. */
class SpectatorsTest {
    private final Playground playground = Playground.open("""
            presence: {membersListed: 4}
            room: {spectators: 5}
            """);
    private final Player ada = playground.player("Ada");
    private final Player bob = playground.busPlayer("Bob");
    private final Player eve = playground.player("Eve");
    private final Player zoe = playground.busPlayer("Zoe");

    @AfterEach
    void close() {
        playground.close();
    }

    @Test
    void aFullGameThatRunsIsHeardAndCannotBePlayed() {
        GameId game = inRound();
        Reply.Seated seated = eve.spectate(game);
        assertThat(seated.game().players()).hasSize(2);
        assertThat(seated.game().audience().first()).containsExactly(view(eve));
        assertThat(ada.awaitEvent(GameEvent.SpectatorJoined.class).spectator()).isEqualTo(view(eve));

        ada.click(3);
        assertThat(eve.awaitEvent(Progress.class).player()).isEqualTo(ada.id());
        assertThat(eve.refusal(id -> new ClientMessage.Move(id, new Click(1)))).isEqualTo(CommonRefusal.NOT_SEATED);
        assertThat(eve.refusal(id -> new ClientMessage.Move(id, new Ship()))).isEqualTo(CommonRefusal.NOT_SEATED);
        assertThat(eve.refusal(ClientMessage.StartGame::new)).isEqualTo(CommonRefusal.NOT_SEATED);
        assertThat(eve.refusal(id -> new ClientMessage.JoinGame(id, new PlayerName("Eve"), game)))
                .isEqualTo(CommonRefusal.ALREADY_SEATED);
        assertThat(eve.leave()).isInstanceOf(Reply.Acknowledged.class);
        assertThat(bob.awaitEvent(GameEvent.SpectatorLeft.class).spectator()).isEqualTo(eve.id());
        assertThat(eve.refusal(id -> new ClientMessage.Return(id, eve.token(), Optional.empty(), 0)))
                .isEqualTo(CommonRefusal.NOT_SEATED);
    }

    @Test
    void whoIsLostIsHereForTheFirstGraceAndComesBackWithinTheSecond() {
        GameId game = inRound();
        eve.spectate(game);
        zoe.spectate(game);
        lose(zoe);
        playground.pass(Duration.ofMillis(3_900));
        zoe.comeBack();
        lose(zoe);
        playground.pass(Duration.ofSeconds(4));
        assertThat(eve.awaitEvent(GameEvent.SpectatorLeft.class).spectator()).isEqualTo(zoe.id());
        Reply.Returned back = zoe.comeBack();

        assertThat(back.recovered()).isTrue();
        assertThat(eve.awaitEvent(GameEvent.SpectatorJoined.class).spectator()).isEqualTo(view(zoe));
        lose(zoe);
        playground.pass(Duration.ofSeconds(15));
        zoe.reconnect();
        assertThat(zoe.refusal(id -> new ClientMessage.Return(id, zoe.token(), Optional.empty(), 0)))
                .isEqualTo(CommonRefusal.NOT_SEATED);
        assertThat(ada.gameMessages())
                .extracting(GameMessage::event)
                .as("nobody waits for who only watches")
                .noneMatch(event -> event instanceof GameEvent.PlayerAway || event instanceof GameEvent.PlayerLeft);
    }

    @Test
    void beyondTheBoundTheyAreCountedAndListedByPages() {
        GameId game = inRound();
        eve.spectate(game);
        zoe.spectate(game);
        Player pia = playground.player("Pia");
        AudienceView audience = pia.spectate(game).game().audience();
        assertThat(audience.count()).isEqualTo(3);
        assertThat(eve.awaitEvent(GameEvent.AudienceChanged.class).audience()).isEqualTo(audience);
        playground.player("Kim").spectate(game);
        playground.pass(Duration.ofMillis(500));
        assertThat(ada.await(message -> message instanceof GameMessage inGame
                        && inGame.event() instanceof GameEvent.AudienceChanged changed
                        && changed.audience().count() == 4))
                .isNotNull();

        Reply.Spectators page = (Reply.Spectators) ada.answer(ada.say(id -> new ClientMessage.ListSpectators(id, 0)));
        assertThat(page.count()).isEqualTo(4);
        assertThat(playground.metric("clix_spectators")).isEqualTo(4);
        assertThat(page.spectators())
                .extracting(spectator -> spectator.name().value())
                .containsExactly("Eve", "Zoe", "Pia", "Kim");
        assertThat(page.next()).isEmpty();
    }

    @Test
    void everyRefusal() {
        GameId game = inRound();
        assertThat(eve.refusal(id -> new ClientMessage.ListSpectators(id, 0))).isEqualTo(CommonRefusal.NOT_SEATED);
        assertThat(spectating(eve, new GameId("nowhere"))).isEqualTo(CommonRefusal.UNKNOWN_GAME);
        for (int i = 0; i < 5; i++) playground.player("S" + i).spectate(game);
        assertThat(spectating(eve, game)).isEqualTo(CommonRefusal.GAME_FULL);
        ada.leave();
        bob.leave();
        playground.until(() -> {
            playground.pass(Duration.ofSeconds(5));
            return spectating(eve, game) == CommonRefusal.GAME_ENDED;
        });
        assertThat(playground.metric("clix_spectators"))
                .as("nobody watches what is over")
                .isZero();
    }

    private static Refusal spectating(Player player, GameId game) {
        return player.refusal(id -> new ClientMessage.Spectate(id, new PlayerName("Eve"), game));
    }

    private GameId inRound() {
        ada.host(2);
        bob.join(ada.game());
        ada.awaitEvent(GameStarted.class);
        playground.pass(Duration.ofSeconds(3));
        ada.awaitEvent(RoundStarted.class);
        playground.pass(Duration.ofSeconds(1));
        return ada.game();
    }

    private void lose(Player player) {
        int before = playground.sockets();
        player.drop();
        playground.until(() -> playground.sockets() < before);
    }

    private static SpectatorView view(Player player) {
        return new SpectatorView(player.id(), new PlayerName(player.toString()));
    }
}
