package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.Reply;
import dev.clix.server.game.clix.message.BotSpeed;
import dev.clix.server.game.clix.message.GameStarted;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A player who is here hosts a private game, even one that another has opened. */
class HostTest {
    @Test
    void aLobbyWhoseHostIsAwayIsStartedByAnother() {
        try (Playground playground = Playground.open()) {
            Player ada = playground.player("Ada");
            Player bob = playground.busPlayer("Bob");
            ada.host(4);
            bob.join(ada.game());
            assertThat(bob.addBot(BotSpeed.SLOW)).isInstanceOf(Reply.Refused.class);

            lose(playground, ada);
            assertThat(bob.awaitEvent(GameEvent.PlayerAway.class).host()).contains(bob.id());
            assertThat(bob.addBot(BotSpeed.SLOW)).isInstanceOf(Reply.Acknowledged.class);
            assertThat(bob.start()).isInstanceOf(Reply.Acknowledged.class);
            bob.awaitEvent(GameStarted.class);
        }
    }

    @Test
    void aHostWhoComesBackHostsAgain() {
        try (Playground playground = Playground.open()) {
            Player ada = playground.player("Ada");
            Player bob = playground.player("Bob");
            ada.host(4);
            lose(playground, ada);
            assertThat(bob.join(ada.game()).game().host())
                    .as("who comes while the host is away")
                    .contains(bob.id());

            ada.comeBack();
            assertThat(bob.awaitEvent(GameEvent.PlayerBack.class).host()).contains(ada.id());
            assertThat(ada.awaitEvent(GameEvent.PlayerBack.class).host()).contains(ada.id());
            assertThat(bob.refusal(ClientMessage.StartGame::new)).isEqualTo(CommonRefusal.NOT_HOST);
            assertThat(ada.start()).isInstanceOf(Reply.Acknowledged.class);
        }
    }

    private static void lose(Playground playground, Player player) {
        int before = playground.sockets();
        player.drop();
        playground.until(() -> playground.sockets() == before - 1);
        playground.pass(Duration.ofSeconds(4));
    }
}
