package dev.clix.server.game.dice;

import dev.clix.server.game.dice.message.Showdown;
import dev.clix.server.game.dice.message.StandingBid;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From a roll of the dice to the next one.
 *
 * @param number 0 before the first
 * @param rolledAt counts the tasks that were done before the roll: which dice it gave follows from that
 * @param bids in order
 */
record Round(int number, int rolledAt, List<StandingBid> bids, Optional<Showdown> showdown) {
    static final Round NONE = new Round(0, 0, List.of(), Optional.empty());

    Round {
        bids = List.copyOf(bids);
    }

    Round next(int step) {
        return new Round(number + 1, step, List.of(), Optional.empty());
    }

    Optional<StandingBid> standing() {
        return bids.isEmpty() ? Optional.empty() : Optional.of(bids.get(bids.size() - 1));
    }

    Round with(StandingBid bid) {
        return new Round(
                number, rolledAt, Stream.concat(bids.stream(), Stream.of(bid)).toList(), showdown);
    }

    Round shown(Showdown how) {
        return new Round(number, rolledAt, bids, Optional.of(how));
    }
}
