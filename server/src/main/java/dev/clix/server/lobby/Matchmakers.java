package dev.clix.server.lobby;

import dev.clix.protocol.GameId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The public games that wait for players, by their kind. Belongs to the lobby's thread. */
final class Matchmakers {
    private final Map<String, Matchmaker> kinds = new HashMap<>();

    Optional<GameId> best(String kind) {
        return of(kind).best();
    }

    /** @param seats none takes the game out */
    void free(String kind, GameId game, int seats) {
        kinds.put(kind, of(kind).with(game, seats));
    }

    void reserve(String kind, GameId game) {
        kinds.put(kind, of(kind).reserved(game));
    }

    /** How many games of the kind wait. */
    int waiting(String kind) {
        return of(kind).free().size();
    }

    /** How many seats they have that may be taken. */
    int freeSeats(String kind) {
        return of(kind).free().values().stream().mapToInt(Integer::intValue).sum();
    }

    private Matchmaker of(String kind) {
        return kinds.getOrDefault(kind, Matchmaker.empty());
    }
}
