package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.server.game.clix.message.CliXRefusal;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.RoundClosing;
import dev.clix.server.game.clix.message.RoundEnded;
import dev.clix.server.game.clix.message.RoundStarted;
import dev.clix.server.game.clix.message.Ship;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A game in which holding is a gamble: real sockets, the real state machine, virtual time. */
class MarketGameTest {
    @Test
    void aRoundEndsASecondAfterAllHaveShippedOrWithACrash() {
        try (Playground playground = Playground.open("game: {rules: market, capital: 12000, burnRise: 0}")) {
            Player ada = playground.player("Ada");
            Player bob = playground.busPlayer("Bob");
            playground.started(ada, bob);

            RoundStarted round = started(playground, ada);
            assertThat(round.weather()).isPresent();
            playground.pass(Duration.ofSeconds(1));
            ada.click(9);
            assertThat(ada.refusal(id -> new ClientMessage.Move(id, new Ship())))
                    .isEqualTo(CliXRefusal.TOO_FEW_CLICKS);
            ada.click(1);
            ada.ship();
            bob.click(20);
            bob.ship();
            Instant end = ada.awaitEvent(RoundClosing.class).endsAt();
            assertThat(end).isEqualTo(round.startedAt().plusSeconds(2));
            playground.pass(Duration.ofSeconds(1));
            assertThat(ada.awaitEvent(RoundEnded.class).nextRoundAt()).contains(end.plusSeconds(3));

            // No product is shipped any more: each round ends by its crash or its deadline, and both are broke in the
            // end.
            for (int unshipped = 2; unshipped <= 3; unshipped++) {
                playground.pass(Duration.ofSeconds(1));
                started(playground, bob);
                playground.pass(Duration.ofSeconds(10));
                bob.awaitEvent(RoundEnded.class);
            }
            assertThat(bob.awaitEvent(GameEnded.class).winner()).contains(bob.id());
        }
    }

    private static RoundStarted started(Playground playground, Player player) {
        playground.pass(Duration.ofSeconds(3));
        return player.awaitEvent(RoundStarted.class);
    }
}
