package dev.clix.server.game;

import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Those who sit in a game, as its rules see them.
 *
 * @param seats in their order; a player who left a game that runs keeps one
 * @param step counts the tasks that were done
 * @param secrets of this server, and of all with the same secret
 * @param chance of the ruling it is made for
 */
public record Table(GameId game, List<TableSeat> seats, int step, GameSecrets secrets, Chance chance) {
    public Table {
        seats = List.copyOf(seats);
    }

    /** @param moves counts the rulings on what players did since the last task was done; the ruling it is for is the last of them */
    public static Table of(GameId game, List<TableSeat> seats, int step, int moves, GameSecrets secrets) {
        return new Table(game, seats, step, secrets, new Chance(() -> secrets.seed(game, step, moves)));
    }

    /** @throws java.util.NoSuchElementException for a player who has no seat here */
    public TableSeat seat(PlayerId player) {
        return find(player).orElseThrow();
    }

    /** The people who have a seat and did not leave. */
    public List<PlayerId> people() {
        return seats.stream()
                .filter(seat -> seat.isPerson() && !seat.left())
                .map(TableSeat::id)
                .toList();
    }

    /** A text that proves to this game that it told this player so. */
    public String receipt(PlayerId player, String text) {
        return secrets.receipt(game, player, text);
    }

    /** @return the text that this game told this player; empty when the receipt is none of theirs */
    public Optional<String> proven(PlayerId player, String receipt) {
        return secrets.text(game, player, receipt);
    }

    /**
     * Chance that no player can foresee and every server of the same secret draws alike. Each task has numbers of its own, and
     * so has each move, each leaving and each alarm after it; within one ruling the numbers go on with every call.
     *
     * <p>{@link GameRules#bots} begins with the numbers of the ruling it follows: bots are planned alike by a room that is made anew.
     */
    public RandomGenerator random() {
        return chance.numbers();
    }

    Optional<TableSeat> find(PlayerId player) {
        for (TableSeat seat : seats) if (seat.id().equals(player)) return Optional.of(seat);
        return Optional.empty();
    }
}
