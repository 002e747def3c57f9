package dev.clix.server.lobby;

import dev.clix.protocol.GameId;
import dev.clix.protocol.Refusal;
import dev.clix.server.game.Opening;
import dev.clix.server.game.Ruling;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which games are open, and from where they were opened: nobody takes all the rooms. Belongs to the lobby's thread. */
final class OpenGames {
    private final LobbySettings settings;
    private final Map<GameId, Entry> games = new HashMap<>();
    /** The game after a game, once somebody asked for it. */
    private final Map<GameId, GameId> successors = new HashMap<>();

    private final Map<String, Integer> byAddress = new HashMap<>();

    private record Entry(Opening opening, Optional<String> address) {}

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

    void add(Opening opening, Optional<String> address) {
        games.put(opening.game(), new Entry(opening, address));
        address.ifPresent(from -> byAddress.merge(from, 1, Integer::sum));
    }

    void remove(GameId game) {
        successors.remove(game);
        Optional.ofNullable(games.remove(game))
                .flatMap(Entry::address)
                .ifPresent(from -> byAddress.computeIfPresent(from, (any, open) -> open > 1 ? open - 1 : null));
    }

    Optional<Opening> opening(GameId game) {
        return Optional.ofNullable(games.get(game)).map(Entry::opening);
    }

    Optional<GameId> successor(GameId game) {
        return Optional.ofNullable(successors.get(game));
    }

    void follow(GameId game, GameId next) {
        successors.put(game, next);
    }

    void followNoMore(GameId game) {
        successors.remove(game);
    }
}
