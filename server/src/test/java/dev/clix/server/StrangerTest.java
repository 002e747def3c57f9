package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StrangerTest {
    private static final int STRANGER = 4031;

    @Test
    void whoTakesNoSeatIsClosedAndWhoHasOneIsNot() {
        try (Playground playground = Playground.open("socket: {strangerSeconds: 10}")) {
            Player ada = playground.player("Ada");
            Player mute = playground.player("Mute");
            Player bus = playground.busPlayer("Bus");
            ada.host(2);
            // Whoever has answered was let in, and its time runs.
            mute.answer(mute.say(ClientMessage.Ping::new));
            bus.answer(bus.say(ClientMessage.Ping::new));
            playground.pass(Duration.ofSeconds(10));

            assertThat(mute.awaitClose()).isEqualTo(STRANGER);
            assertThat(bus.awaitClose()).isEqualTo(STRANGER);
            ada.answer(ada.say(ClientMessage.Ping::new));
        }
    }
}
