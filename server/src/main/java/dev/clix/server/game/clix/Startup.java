package dev.clix.server.game.clix;

import dev.clix.protocol.PlayerId;
import java.util.List;
import java.util.stream.Stream;

/**
 * A player's company.
 *
 * @param capitals at the start and after every round played
 * @param out broke, or left
 */
record Startup(PlayerId id, List<Long> capitals, boolean out) {
    Startup {
        capitals = List.copyOf(capitals);
    }

    long capital() {
        return capitals.get(capitals.size() - 1);
    }

    Startup booked(long profit, long burn) {
        long capital = capital() + profit - burn;
        List<Long> extended =
                Stream.concat(capitals.stream(), Stream.of(capital)).toList();
        return new Startup(id, extended, Economy.broke(capital));
    }

    Startup abandoned() {
        return new Startup(id, capitals, true);
    }
}
