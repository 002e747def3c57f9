package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerName;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.GameOutcome;
import dev.clix.server.game.clix.message.GameStarted;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LobbyTimeoutTest {
    @Test
    void aGameOfOneIsKilledByItsLobbysTimeout() {
        try (Playground playground = Playground.open()) {
            Player ada = playground.player("Ada");
            assertThat(ada.quickMatch().game().deadline())
                    .contains(playground.time().now().plusSeconds(20));

            playground.pass(Duration.ofSeconds(20));

            assertThat(ada.awaitEvent(GameEnded.class).outcome()).isEqualTo(GameOutcome.ABANDONED);
            assertThat(ada.quickMatch().game().phase())
                    .as("there is life after a game")
                    .isEqualTo(GameView.LOBBY);
        }
    }

    @Test
    void twoAreEnoughWhenTheLobbyCloses() {
        try (Playground playground = Playground.open()) {
            Player ada = playground.player("Ada");
            Player bob = playground.player("Bob");
            ada.host(4);
            bob.join(ada.game());

            playground.pass(Duration.ofMinutes(10));

            ada.awaitEvent(GameStarted.class);
            Player eve = playground.player("Eve");
            assertThat(eve.refusal(id -> new ClientMessage.JoinGame(id, new PlayerName("Eve"), ada.game())))
                    .isEqualTo(CommonRefusal.GAME_STARTED);
        }
    }

    @Test
    void aLobbyEverybodyLeftEndsAtOnce() {
        try (Playground playground = Playground.open()) {
            Player ada = playground.player("Ada");
            ada.host(4);
            ada.leave();

            Player bob = playground.player("Bob");
            assertThat(bob.refusal(id -> new ClientMessage.JoinGame(id, new PlayerName("Bob"), ada.game())))
                    .isIn(CommonRefusal.GAME_STARTED, CommonRefusal.GAME_ENDED);
        }
    }
}
