package dev.clix.server.lobby;

import java.util.Map;
import java.util.Optional;

/**
 * @param publicSeats of a public game, by its kind; without an entry as many as its manifest says
 * @param publicSeconds how long a public game waits for players
 * @param privateSeconds how long a private game does
 * @param gamesMax how many games there may be at once
 * @param gamesPerAddress how many of them opened from one address
 */
public record LobbySettings(
        Map<String, Integer> publicSeats, int publicSeconds, int privateSeconds, int gamesMax, int gamesPerAddress) {
    public LobbySettings {
        publicSeats = Map.copyOf(publicSeats);
    }

    Optional<Integer> publicSeats(String kind) {
        return Optional.ofNullable(publicSeats.get(kind));
    }
}
