package dev.clix.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.clix.server.cost.CostEstimate;
import dev.clix.server.cost.GameWorkload;
import dev.clix.server.cost.Price;
import dev.clix.server.game.clix.message.GameEnded;
import dev.clix.server.game.clix.message.RoundEnded;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CostCommandTest {
    /** WaitingForPlayers, EnoughPlayers, StartGame, CheckRemainingPlayers; so many states a round; EndGame; the start and the end. */
    private static long transitions(int rounds, long ofARound) {
        return 4 + ofARound * rounds + 1 + 2;
    }

    @Test
    void aRehearsedGameTakesTheStatesOfTheTemplate() {
        for (int rounds : new int[] {1, 10, 50}) {
            SimulatedGame game = SimulatedGame.of(new GameWorkload(1, 4, rounds));

            assertThat(game.transitions().total()).isEqualTo(transitions(rounds, 4));
            assertThat(game.transitions().retries()).isZero();
            assertThat(game.tasks())
                    .as("JoinGame, StartGame, EndGame and two a round")
                    .isEqualTo(3 + 2L * rounds);
        }
    }

    @Test
    void aServersGameCostsWhatWasEstimated() {
        try (Playground playground = Playground.open("game: {capital: 1000000, roundsMax: 2}")) {
            Player ada = playground.player("Ada");
            Player bob = playground.player("Bob");
            playground.started(ada, bob);
            for (int round = 0; round < 2; round++) {
                playground.roundStarted(ada);
                playground.pass(Duration.ofSeconds(10));
                ada.awaitEvent(RoundEnded.class);
            }
            ada.awaitEvent(GameEnded.class);
            playground.pass(Duration.ofSeconds(5));

            playground.until(() -> playground.metric("clix_games_transitions_total") == transitions(2, 5));
            assertThat(playground.metric("clix_games_dollars_total"))
                    .isCloseTo(transitions(2, 5) * 0.000025, within(1e-9));
            assertThat(playground.metric("clix_games_not_counted_total")).isZero();
        }
    }

    @Test
    void tenThousandGamesADay() {
        GameWorkload workload = new GameWorkload(10_000, 4, 10);
        SimulatedGame game = SimulatedGame.of(workload);
        CostEstimate estimate =
                new CostEstimate(workload, game.transitions(), game.tasks(), new Price(new BigDecimal("0.000025")));

        assertThat(estimate.transitionsAMonth()).isEqualTo(47L * 10_000 * 30);
        assertThat(estimate.dollarsAMonth()).isEqualByComparingTo("352.4");
        assertThat(estimate.table()).contains("$0.001175").contains("$352.40").contains("14,100,000");
    }
}
