package dev.clix.server.lobby;

import dev.clix.protocol.GameId;
import dev.clix.protocol.Refusal;
import dev.clix.server.game.Ruling;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which games are open, and from where they were opened: nobody takes all the rooms. Belongs to the lobby's thread. */
final class OpenGames {
    private final LobbySettings settings;
    private final Map<GameId, Optional<String>> games = new HashMap<>();
    private final Map<String, Integer> byAddress = new HashMap<>();

    OpenGames(LobbySettings settings) {
        this.settings = settings;
    }

    /** @return why there can be no game more from this address */
    Optional<Ruling.Refused> objection(Optional<String> address) {
        if (games.size() >= settings.gamesMax())
            return Optional.of(new Ruling.Refused(
                    Refusal.OVERLOADED, "Expected a free room, but all %d are taken".formatted(settings.gamesMax())));
        return address.filter(from -> byAddress.getOrDefault(from, 0) >= settings.gamesPerAddress())
                .map(from -> new Ruling.Refused(
                        Refusal.TOO_MANY_GAMES,
                        "Expected fewer than %d games opened from one address, but there are as many"
                                .formatted(settings.gamesPerAddress())));
    }

    void add(GameId game, Optional<String> address) {
        games.put(game, address);
        address.ifPresent(from -> byAddress.merge(from, 1, Integer::sum));
    }

    void remove(GameId game) {
        Optional.ofNullable(games.remove(game))
                .flatMap(address -> address)
                .ifPresent(from -> byAddress.computeIfPresent(from, (any, open) -> open > 1 ? open - 1 : null));
    }
}
