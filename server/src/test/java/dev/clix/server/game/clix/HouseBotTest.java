package dev.clix.server.game.clix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.GameId;
import dev.clix.protocol.GameMove;
import dev.clix.protocol.PlayerId;
import dev.clix.server.game.PlannedMove;
import dev.clix.server.game.clix.message.BotSpeed;
import dev.clix.server.game.clix.message.Click;
import dev.clix.server.game.clix.message.Ship;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseBotTest {
    @ParameterizedTest
    @CsvSource({"SLOW, 3", "MEDIUM, 6", "FAST, 10"})
    void clicksAsFastAsItIsCalledAndShipsOnce(BotSpeed speed, int clicksPerSecond) {
        for (int round = 1; round <= 50; round++) {
            List<PlannedMove> plan = plan(speed, round);
            PlannedMove last = plan.get(plan.size() - 1);
            int clicks = moves(plan)
                    .filter(Click.class::isInstance)
                    .mapToInt(move -> ((Click) move).clicks())
                    .sum();

            assertThat(moves(plan).filter(Ship.class::isInstance)).hasSize(1);
            assertThat(last.move()).isInstanceOf(Ship.class);
            long shipsAt = Duration.between(Match.START, last.at()).toMillis();
            assertThat(shipsAt).isBetween(5_500L, 9_500L);
            double perSecond = clicks * 1_000.0 / shipsAt;
            assertThat(perSecond).isBetween(clicksPerSecond * 0.75, clicksPerSecond * 1.15);
        }
    }

    @Test
    void playsTheSameRoundTheSameWayAndTheNextAnother() {
        assertThat(plan(BotSpeed.FAST, 1)).isEqualTo(plan(BotSpeed.FAST, 1)).isNotEqualTo(plan(BotSpeed.FAST, 2));
    }

    private static Stream<GameMove> moves(List<PlannedMove> plan) {
        return plan.stream().map(PlannedMove::move);
    }

    private static List<PlannedMove> plan(BotSpeed speed, int round) {
        PhaseState stage =
                new PhaseState(Phase.ROUND, round, Optional.empty(), Optional.of(Match.START), Optional.empty());
        Books books = new Books(Rules.CLASSIC, stage, List.of(), Optional.empty());
        return HouseBot.plan(new GameId("g1"), books, new Startup(new PlayerId("b1"), List.of(30_000L), false), speed);
    }
}
