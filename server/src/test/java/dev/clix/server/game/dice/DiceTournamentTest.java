package dev.clix.server.game.dice;

import static dev.clix.server.game.dice.message.DiceLevel.CAUTIOUS;
import static dev.clix.server.game.dice.message.DiceLevel.SHARP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.protocol.PlayerId;
import dev.clix.server.Seeds;
import dev.clix.server.game.dice.message.DiceLevel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Games of bots by the rules alone, from the first roll to the winner. */
class DiceTournamentTest {
    /** {@code -Dgames=1000} for the long form. */
    private static final int GAMES = Integer.getInteger("games", 40);

    private final Random random = Seeds.random("DiceTournamentTest");
    private final List<Integer> turns = new ArrayList<>();
    private final List<Integer> rounds = new ArrayList<>();

    @Test
    void sharpBotsBeatCautiousOnes() {
        int sharp = 0;
        for (int game = 0; game < GAMES; game++) {
            List<DiceLevel> bots = game % 2 == 0 ? List.of(SHARP, CAUTIOUS) : List.of(CAUTIOUS, SHARP);
            if (bots.get(winner(bots)) == SHARP) sharp++;
        }
        report("sharp against cautious, two: " + sharp);
        int table = 0;
        for (int game = 0; game < GAMES; game++) {
            List<DiceLevel> bots = new ArrayList<>(List.of(SHARP, SHARP, CAUTIOUS, CAUTIOUS));
            Collections.shuffle(bots, random);
            if (bots.get(winner(bots)) == SHARP) table++;
        }
        report("two sharp and two cautious: " + table);
        assertThat(sharp + table).as("games won by the sharp, of %s", 2 * GAMES).isGreaterThan(GAMES);
    }

    /** A seat's wins lie within four standard deviations of its share. */
    @Test
    void noSeatWinsMoreThanItsShare() {
        for (int players : List.of(2, 4, 6)) {
            Map<Integer, Integer> wins = new HashMap<>();
            for (int game = 0; game < GAMES; game++)
                wins.merge(winner(Collections.nCopies(players, SHARP)), 1, Integer::sum);
            report(players + " players: " + wins);
            double share = 1.0 / players;
            double deviation = Math.sqrt(GAMES * share * (1 - share));
            IntStream.range(0, players)
                    .forEach(seat -> assertThat((double) wins.getOrDefault(seat, 0))
                            .as("wins of seat %s of %s", seat, players)
                            .isBetween(GAMES * share - 4 * deviation, GAMES * share + 4 * deviation));
        }
    }

    private int winner(List<DiceLevel> bots) {
        DiceTable game = DiceTable.of(bots, random.nextLong());
        int moves = 0;
        while (game.state.verdict().isEmpty()) {
            if (game.state.isInTurn()) moves++;
            game.goOn();
            assertThat(moves).as("moves").isLessThan(2_000);
        }
        turns.add(moves);
        rounds.add(game.state.round().number());
        PlayerId winner = game.state.verdict().get().winner().orElseThrow();
        assertThat(game.state.contenders()).containsExactly(winner);
        return winner.value().charAt(0) - 'a';
    }

    private void report(String what) {
        System.out.printf(
                "%s of %s games; median %s rounds, %s turns, most %s turns%n",
                what, GAMES, median(rounds), median(turns), Collections.max(turns));
        turns.clear();
        rounds.clear();
    }

    private static int median(List<Integer> numbers) {
        return numbers.stream().sorted().skip(numbers.size() / 2).findFirst().orElseThrow();
    }
}
