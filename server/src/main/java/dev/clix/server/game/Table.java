package dev.clix.server.game;

import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Those who sit in a game, as its rules see them.
 *
 * @param seats in their order; a player who left a game that runs keeps one
 * @param step counts the tasks that were done
 * @param secrets of this server, and of all with the same secret
 */
public record Table(GameId game, List<TableSeat> seats, int step, GameSecrets secrets) {
    public Table {
        seats = List.copyOf(seats);
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
     * Chance that no player can foresee and every server of the same secret draws alike: the same numbers until the next
     * task is done, others after it.
     */
    public RandomGenerator random() {
        return new SplittableRandom(secrets.seed(game, step));
    }

    Optional<TableSeat> find(PlayerId player) {
        for (TableSeat seat : seats) if (seat.id().equals(player)) return Optional.of(seat);
        return Optional.empty();
    }
}
