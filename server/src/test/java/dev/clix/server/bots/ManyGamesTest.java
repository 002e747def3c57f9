package dev.clix.server.bots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.server.Playground;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many games of four bots at once, in real time; every bot keeps books of its own and must see the right winner.
 *
 * <p>A few short games by default. {@code -Dclix.crowd=500} plays as many, of full length.
 */
class ManyGamesTest {
    private static final int FULL = Integer.getInteger("clix.crowd", 0);

    @ParameterizedTest
    @ValueSource(strings = {"ws", "eventbus"})
    void everyGameEndsWithTheRightWinner(String door) throws Exception {
        String rules =
                FULL > 0 ? "game: {roundsMax: 12}" : "game: {roundSeconds: 0.6, pauseSeconds: 0.1, roundsMax: 4}";
        try (Playground playground = Playground.onWallTime(rules)) {
            int result = Bots.run(
                    List.of(
                            "--url",
                            "http://127.0.0.1:" + playground.port(),
                            "--games",
                            Integer.toString(FULL > 0 ? FULL : 20),
                            "--players",
                            "4",
                            "--door",
                            door),
                    System.out,
                    System.err,
                    false);

            assertThat(result).as("0: every game ended with the right winner").isZero();
        }
    }

    @Test
    void gamesOfAllKindsAtOnceEndWithTheRightWinners() throws Exception {
        String rules = FULL > 0
                ? "game: {roundsMax: 12, dice: {showSeconds: 1}}"
                : "game: {roundSeconds: 0.6, pauseSeconds: 0.1, roundsMax: 4, dice: {showSeconds: 0}}";
        try (Playground playground = Playground.onWallTime(rules)) {
            List<CompletableFuture<Integer>> codes = Stream.of("clix", "dice", "rps")
                    .map(game -> CompletableFuture.supplyAsync(() -> play(playground, game, FULL > 0 ? FULL : 6)))
                    .toList();

            for (CompletableFuture<Integer> code : codes)
                assertThat(code.get())
                        .as("0: every game ended with the right winner")
                        .isZero();
        }
    }

    private static int play(Playground playground, String game, int games) {
        try {
            return Bots.run(
                    List.of(
                            "--url",
                            "http://127.0.0.1:" + playground.port(),
                            "--game",
                            game,
                            "--games",
                            Integer.toString(games),
                            "--players",
                            game.equals("rps") ? "2" : "3"),
                    System.out,
                    System.err,
                    false);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
