package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.PlayerName;
import dev.clix.protocol.Refusal;
import org.junit.jupiter.api.Test;

class GoodbyeTest {
    @Test
    void everybodyIsToldToComeBack() {
        Playground playground = Playground.open();
        Player ada = playground.player("Ada");
        Player bob = playground.busPlayer("Bob");
        ada.host(3);
        bob.join(ada.game());

        playground.server().close();

        assertThat(ada.awaitClose()).isEqualTo(1012);
        assertThat(bob.awaitClose()).isEqualTo(1012);
    }

    @Test
    void aClosingServerOpensNoGames() {
        try (Playground playground = Playground.open()) {
            Player ada = playground.player("Ada");
            ada.host(2);
            playground.server().drain();
            Player bob = playground.player("Bob");

            assertThat(bob.refusal(id -> new ClientMessage.HostGame(id, new PlayerName("Bob"), 2)))
                    .isEqualTo(Refusal.SHUTTING_DOWN);
            assertThat(bob.refusal(id -> new ClientMessage.QuickMatch(id, new PlayerName("Bob"))))
                    .isEqualTo(Refusal.SHUTTING_DOWN);
            assertThat(bob.join(ada.game()).game().players())
                    .as("games that are open may be played")
                    .hasSize(2);
        }
    }
}
