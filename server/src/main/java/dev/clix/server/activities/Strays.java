package dev.clix.server.activities;

import dev.clix.protocol.GameId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Games whose tasks came here although their rooms did not: how often each was passed on. */
final class Strays {
    private static final int KEPT = 10_000;

    private final int passes;
    private final Map<GameId, Integer> passed = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<GameId, Integer> eldest) {
            return size() > KEPT;
        }
    };

    /** @param passes how often others get the chance to know a game */
    Strays(int passes) {
        this.passes = passes;
    }

    synchronized boolean isLost(GameId game) {
        boolean lost = passed.getOrDefault(game, 0) >= passes;
        if (lost) passed.remove(game);
        return lost;
    }

    synchronized int passedOn(GameId game) {
        return passed.merge(game, 1, Integer::sum);
    }
}
