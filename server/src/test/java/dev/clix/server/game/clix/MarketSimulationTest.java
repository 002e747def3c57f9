package dev.clix.server.game.clix;

import static dev.clix.server.game.clix.Strategy.AT_ONCE;
import static dev.clix.server.game.clix.Strategy.AT_THE_END;
import static dev.clix.server.game.clix.Strategy.FAST;
import static dev.clix.server.game.clix.Strategy.FORTY_CLICKS;
import static dev.clix.server.game.clix.Strategy.MEDIUM;
import static dev.clix.server.game.clix.Strategy.NEVER;
import static dev.clix.server.game.clix.Strategy.SLOW;
import static dev.clix.server.game.clix.Strategy.THIRTY_CLICKS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.server.Seeds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How long games with a market are, and who wins them, by the rules alone. */
class MarketSimulationTest {
    /** {@code -Dgames=10000} for the long form. */
    private static final int GAMES = Integer.getInteger("games", 40);

    private final Random random = Seeds.random("MarketSimulationTest");
    private final Map<Strategy, Integer> wins = new EnumMap<>(Strategy.class);
    private final List<Duration> lengths = new ArrayList<>();
    private int rounds;

    static Stream<List<Strategy>> fields() {
        return Stream.of(
                List.of(MEDIUM, AT_ONCE),
                List.of(MEDIUM, NEVER),
                List.of(MEDIUM, AT_THE_END),
                List.of(MEDIUM, THIRTY_CLICKS),
                List.of(MEDIUM, FORTY_CLICKS),
                List.of(MEDIUM, MEDIUM, AT_ONCE, THIRTY_CLICKS),
                List.of(MEDIUM, MEDIUM, NEVER, AT_THE_END),
                List.of(SLOW, MEDIUM, FAST, FORTY_CLICKS),
                List.of(MEDIUM, MEDIUM, AT_ONCE, NEVER, AT_THE_END, THIRTY_CLICKS),
                List.of(SLOW, MEDIUM, FAST, AT_ONCE, AT_THE_END, THIRTY_CLICKS));
    }

    /** By chance a share may be exceeded by four standard deviations. */
    @ParameterizedTest
    @MethodSource("fields")
    void noDumbStrategyWinsMoreThanItsShare(List<Strategy> field) {
        play(field);

        double share = 1.0 / field.size();
        for (Strategy strategy : field)
            if (strategy.isDumb())
                assertThat((double) wins.getOrDefault(strategy, 0))
                        .as("wins of %s", strategy)
                        .isLessThan(GAMES * share + 4 * Math.sqrt(GAMES * share * (1 - share)));
    }

    static Stream<List<Strategy>> houses() {
        return Stream.of(
                List.of(SLOW, SLOW),
                List.of(MEDIUM, MEDIUM),
                List.of(FAST, FAST),
                List.of(SLOW, MEDIUM, FAST),
                List.of(MEDIUM, MEDIUM, MEDIUM, MEDIUM),
                List.of(SLOW, SLOW, MEDIUM, MEDIUM, FAST, FAST),
                Collections.nCopies(10, MEDIUM));
    }

    @ParameterizedTest
    @MethodSource("houses")
    void gamesTakeAMinuteOrTwo(List<Strategy> field) {
        play(field);

        assertThat(median()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(120));
    }

    static Stream<List<Strategy>> pairs() {
        return Stream.of(List.of(SLOW, MEDIUM), List.of(MEDIUM, FAST), List.of(SLOW, FAST));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theBetterBotWinsMoreOften(List<Strategy> pair) {
        play(pair);

        assertThat(wins.getOrDefault(pair.get(1), 0)).isGreaterThan(GAMES / 2);
    }

    private void play(List<Strategy> field) {
        for (int game = 0; game < GAMES; game++) {
            List<Strategy> seats = new ArrayList<>(field);
            Collections.shuffle(seats, random);
            MarketGame.Result result = MarketGame.play(seats, new SplittableRandom(random.nextLong()));
            result.winner().ifPresent(seat -> wins.merge(seats.get(seat), 1, Integer::sum));
            lengths.add(result.length());
            rounds += result.rounds();
        }
        Collections.sort(lengths);
        System.out.printf(
                Locale.ROOT,
                "%s: median %s s, nine of ten from %s to %s s, %.1f rounds, wins of %s: %s%n",
                field,
                median().toSeconds(),
                lengths.get(GAMES / 20).toSeconds(),
                lengths.get(GAMES - 1 - GAMES / 20).toSeconds(),
                (double) rounds / GAMES,
                GAMES,
                wins);
    }

    private Duration median() {
        return lengths.get(GAMES / 2);
    }
}
