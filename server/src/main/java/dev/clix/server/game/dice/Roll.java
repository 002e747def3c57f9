package dev.clix.server.game.dice;

import dev.clix.protocol.PlayerId;
import dev.clix.server.game.Table;
import dev.clix.server.game.dice.message.Bid;
import dev.clix.server.game.dice.message.Hand;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The dice of a round, drawn again whenever they are asked for: every server with the secret draws the same ones, and
 * nobody else any. A player's dice depend on the seat, not on how many dice the others have.
 */
final class Roll {
    private Roll() {}

    /** Of all who rolled in this round, in the order of the seats. */
    static List<Hand> hands(DiceState state, Table table) {
        RandomGenerator chance = new SplittableRandom(
                table.secrets().seed(table.game(), state.round().rolledAt()));
        return state.cups().stream()
                .map(cup -> new Hand(cup.player(), dice(chance, cup.rolled())))
                .filter(hand -> !hand.dice().isEmpty())
                .toList();
    }

    /** @return nothing for a player who rolled no dice in this round */
    static List<Integer> hand(DiceState state, Table table, PlayerId player) {
        return hands(state, table).stream()
                .filter(hand -> hand.player().equals(player))
                .findFirst()
                .map(Hand::dice)
                .orElse(List.of());
    }

    static int count(List<Hand> hands, Bid bid) {
        return (int) hands.stream()
                .flatMap(hand -> hand.dice().stream())
                .filter(bid::counts)
                .count();
    }

    private static List<Integer> dice(RandomGenerator chance, int rolled) {
        int[] all = chance.ints(Cup.DICE, 1, Bid.FACES + 1).toArray();
        return Arrays.stream(all).limit(rolled).sorted().boxed().toList();
    }
}
