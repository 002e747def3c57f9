package dev.clix.server.game.clix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.GameId;
import dev.clix.protocol.GameMove;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.server.game.ChanceAlone;
import dev.clix.server.game.PlannedMove;
import dev.clix.server.game.Table;
import dev.clix.server.game.TableSeat;
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
    private static final long CHANCE = 3_304;
    private static final Startup BOT = new Startup(new PlayerId("b1"), List.of(30_000L), false);

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

    /** Everybody knows the game, the bot and the round, and can compute. */
    @Test
    void nobodyWithoutTheServersSecretForeseesIt() {
        assertThat(planned(1)).isEqualTo(planned(1)).isNotEqualTo(planned(2));
    }

    /** The game's id and its bot's are the same with each secret. */
    private static List<PlannedMove> planned(long secret) {
        TableSeat seat = new TableSeat(BOT.id(), new PlayerName("Fox"), Optional.of(BotSpeed.MEDIUM.level()), false);
        Table table = Table.of(new GameId("g1"), List.of(seat), 1, 0, new ChanceAlone(secret));
        PhaseState stage = new PhaseState(
                Phase.ROUND, 1, Optional.of(Match.START.plusSeconds(10)), Optional.of(Match.START), Optional.empty());
        return HouseBot.plan(new CliXState(new Books(Rules.CLASSIC, stage, List.of(BOT), Optional.empty())), table);
    }

    private static Stream<GameMove> moves(List<PlannedMove> plan) {
        return plan.stream().map(PlannedMove::move);
    }

    private static List<PlannedMove> plan(BotSpeed speed, int round) {
        PhaseState stage =
                new PhaseState(Phase.ROUND, round, Optional.empty(), Optional.of(Match.START), Optional.empty());
        Books books = new Books(Rules.CLASSIC, stage, List.of(), Optional.empty());
        return HouseBot.plan(CHANCE, books, BOT, speed);
    }
}
