package dev.clix.server.lobby;

import dev.clix.protocol.GameId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The games that strangers may join or watch. Belongs to the lobby's thread. */
final class ListedGames {
    private final boolean watchable;
    /** Seats that may be taken, the oldest game first. */
    private final Map<GameId, Integer> free = new LinkedHashMap<>();

    private int waiting;

    /** @param watchable whether a game without a free seat is worth being seen */
    ListedGames(boolean watchable) {
        this.watchable = watchable;
    }

    void add(GameId game, int seats) {
        count(free.put(game, seats), seats);
    }

    /** @param seats of a game that is listed; news of others are nothing */
    void free(GameId game, int seats) {
        if (free.containsKey(game)) add(game, seats);
    }

    void remove(GameId game) {
        count(free.remove(game), 0);
    }

    private void count(@Nullable Integer before, int after) {
        if (before != null && before > 0) waiting--;
        if (after > 0) waiting++;
    }

    int size() {
        return watchable ? free.size() : waiting;
    }

    /** Those who wait longest come first, so that games start; then those that began last. */
    List<GameId> first(int max) {
        List<GameId> first = new ArrayList<>();
        Deque<GameId> others = new ArrayDeque<>();
        free.forEach((game, seats) -> {
            if (seats == 0) others.push(game);
            else if (first.size() < max) first.add(game);
        });
        while (watchable && first.size() < max && !others.isEmpty()) first.add(others.pop());
        return first;
    }
}
