package dev.clix.protocol;

import java.util.List;
import java.util.Optional;

/**
 * The private game that follows one that has ended, as those see it who still look at the end.
 *
 * @param players those who wait in it, bots aside, in the order of their seats
 * @param seats how many it has
 * @param started its id, once it has begun: it can be watched, and no seat in it can be taken any more
 */
public record RematchView(List<PlayerName> players, int seats, Optional<GameId> started) {
    public RematchView {
        players = List.copyOf(players);
    }
}
