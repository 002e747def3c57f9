package dev.clix.server.lobby;

import dev.clix.protocol.GameId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The games that are open or running, counted by their kind, and the people in them. Belongs to the lobby's thread. */
final class RunningGames {
    private final Function<GameId, String> kinds;
    private final Map<GameId, Integer> people = new HashMap<>();
    private final Map<String, Count> counts = new HashMap<>();

    private record Count(int games, int people) {
        static final Count NONE = new Count(0, 0);

        Count and(int moreGames, int morePeople) {
            return new Count(games + moreGames, people + morePeople);
        }
    }

    /** @param kinds the kind of a game */
    RunningGames(Function<GameId, String> kinds) {
        this.kinds = kinds;
    }

    void add(GameId game) {
        if (people.putIfAbsent(game, 0) == null) count(game, 1, 0);
    }

    void remove(GameId game) {
        Integer seated = people.remove(game);
        if (seated != null) count(game, -1, -seated);
    }

    /** @param now the people in the game, if it is still running */
    void seated(GameId game, int now) {
        Integer before = people.replace(game, now);
        if (before != null) count(game, 0, now - before);
    }

    private void count(GameId game, int moreGames, int morePeople) {
        counts.merge(kinds.apply(game), Count.NONE.and(moreGames, morePeople), (a, b) -> a.and(b.games(), b.people()));
    }

    int games(String kind) {
        return counts.getOrDefault(kind, Count.NONE).games();
    }

    int people(String kind) {
        return counts.getOrDefault(kind, Count.NONE).people();
    }
}
