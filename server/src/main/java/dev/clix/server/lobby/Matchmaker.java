package dev.clix.server.lobby;

import dev.clix.protocol.GameId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The public games that still wait for players. The game that waits longest is filled first, so that games start.
 *
 * <p>The seats here are a guess the rooms correct: a room alone gives seats away, and may refuse.
 *
 * @param free seats of the games that have any, the oldest game first
 */
public record Matchmaker(Map<GameId, Integer> free) {
    public static Matchmaker empty() {
        return new Matchmaker(Map.of());
    }

    public Matchmaker {
        free = Collections.unmodifiableMap(new LinkedHashMap<>(free));
    }

    public Optional<GameId> best() {
        return free.keySet().stream().findFirst();
    }

    /** @param seats none takes the game out */
    public Matchmaker with(GameId game, int seats) {
        Map<GameId, Integer> changed = new LinkedHashMap<>(free);
        if (seats > 0) changed.put(game, seats);
        else changed.remove(game);
        return new Matchmaker(changed);
    }

    /** One seat fewer, for somebody who is on the way to it. */
    public Matchmaker reserved(GameId game) {
        return with(game, free.getOrDefault(game, 0) - 1);
    }
}
