package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.Reply;
import dev.clix.server.game.clix.message.CliXRefusal;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.RoundClosing;
import dev.clix.server.game.clix.message.RoundEnded;
import dev.clix.server.game.clix.message.RoundStarted;
import dev.clix.server.game.clix.message.Ship;
import dev.clix.server.game.clix.message.Shipped;
import dev.clix.workflow.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** The room ends a market's round by itself; the next one is the workflow's, which has its days. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRoundThatIsOverWaitsForItsWorkflowAndIsBookedOnce(boolean answerIsLost) throws Exception {
        VirtualTime time = new VirtualTime();
        try (TestWorkflow local = TestWorkflow.on(time)) {
            TroubledWorkflow workflow = new TroubledWorkflow(local.deployed());
            try (Playground playground = Playground.open("game: {rules: market}", time, workflow.deployed())) {
                Player ada = playground.player("Ada");
                Player bob = playground.busPlayer("Bob");
                playground.started(ada, bob);
                started(playground, ada);
                playground.pass(Duration.ofSeconds(1));
                AtomicInteger trouble = answerIsLost ? workflow.lostAnswers : workflow.throttledAnswers;
                trouble.set(1);
                shipped(ada);
                Shipped sale = (Shipped) Player.words(shipped(bob));
                playground.pass(Duration.ofSeconds(1));
                RoundEnded end = ada.awaitEvent(RoundEnded.class);
                assertThat(end.standings())
                        .filteredOn(standing -> standing.player().equals(bob.id()))
                        .allSatisfy(standing -> assertThat(standing.profit())
                                .isEqualTo(sale.sale().profit()));

                playground.until(() -> {
                    playground.pass(Duration.ofSeconds(1));
                    return rounds(ada, RoundStarted.class) == 2;
                });
                assertThat(trouble).hasValue(0);
                assertThat(rounds(ada, RoundEnded.class)).as("told once").isEqualTo(1);
            }
        }
    }

    private static Reply shipped(Player player) {
        player.click(12);
        return player.ship();
    }

    private static long rounds(Player player, Class<? extends GameEvent> event) {
        return player.gameMessages().stream()
                .filter(message -> event.isInstance(message.event()))
                .count();
    }

    private static RoundStarted started(Playground playground, Player player) {
        playground.pass(Duration.ofSeconds(3));
        return player.awaitEvent(RoundStarted.class);
    }
}
