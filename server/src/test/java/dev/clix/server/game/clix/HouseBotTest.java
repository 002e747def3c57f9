package dev.clix.server.game.clix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.BotSpeed;
import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import dev.clix.server.game.Move;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseBotTest {
    @ParameterizedTest
    @CsvSource({"SLOW, 3", "MEDIUM, 6", "FAST, 10"})
    void clicksAsFastAsItIsCalledAndShipsOnce(BotSpeed speed, int clicksPerSecond) {
        for (int round = 1; round <= 50; round++) {
            List<HouseBot.Act> plan = plan(speed, round);
            HouseBot.Act last = plan.get(plan.size() - 1);
            int clicks = plan.stream()
                    .map(HouseBot.Act::move)
                    .filter(Move.Click.class::isInstance)
                    .mapToInt(move -> ((Move.Click) move).clicks())
                    .sum();

            assertThat(plan.stream().map(HouseBot.Act::move).filter(Move.Ship.class::isInstance))
                    .hasSize(1);
            assertThat(last.move()).isInstanceOf(Move.Ship.class);
            assertThat(last.after()).isBetween(Duration.ofMillis(5_500), Duration.ofMillis(9_500));
            double perSecond = clicks * 1_000.0 / last.after().toMillis();
            assertThat(perSecond).isBetween(clicksPerSecond * 0.75, clicksPerSecond * 1.15);
        }
    }

    @Test
    void playsTheSameRoundTheSameWayAndTheNextAnother() {
        assertThat(plan(BotSpeed.FAST, 1)).isEqualTo(plan(BotSpeed.FAST, 1)).isNotEqualTo(plan(BotSpeed.FAST, 2));
    }

    private static List<HouseBot.Act> plan(BotSpeed speed, int round) {
        return HouseBot.plan(new GameId("g1"), new PlayerId("b1"), speed, round, Duration.ofSeconds(10));
    }
}
