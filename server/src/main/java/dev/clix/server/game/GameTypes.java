package dev.clix.server.game;

import static java.util.Objects.requireNonNull;

import dev.clix.protocol.GameId;
import dev.clix.protocol.GameKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * The kinds of games as this server makes them. A game's id tells its kind, so that a server finds the execution of a game
 * it has never heard of: those of all kinds but the first begin with its name.
 */
public final class GameTypes {
    /** No letter of a drawn id. */
    private static final char AFTER_KIND = '_';

    private final Map<String, GameType> types = new LinkedHashMap<>();
    private final Map<String, GameManifest<?>> manifests = new LinkedHashMap<>();
    private final String first;

    /**
     * @param here this server as the owner of a room, by term
     * @param secrets of this server, and of all with the same secret
     */
    public GameTypes(Games games, LongFunction<RoomOwner> here, GameSecrets secrets) {
        for (GameManifest<?> manifest : games.manifests()) {
            types.put(manifest.name(), GameType.of(games.rules(manifest.name()), here, secrets));
            manifests.put(manifest.name(), manifest);
        }
        first = manifests.keySet().iterator().next();
    }

    public List<String> kinds() {
        return List.copyOf(types.keySet());
    }

    /** @return empty for a kind that this server does not have */
    public Optional<GameManifest<?>> find(Optional<GameKind> asked) {
        return Optional.ofNullable(manifests.get(asked.map(GameKind::value).orElse(first)));
    }

    public GameManifest<?> manifest(String kind) {
        return requireNonNull(manifests.get(kind), kind);
    }

    public GameType of(String kind) {
        return requireNonNull(types.get(kind), kind);
    }

    /** The kind that a game of this id is, or would be. */
    public GameType of(GameId game) {
        return of(kind(game));
    }

    /** @param drawn nothing of it tells of a kind */
    public GameId id(String kind, GameId drawn) {
        return kind.equals(first) ? drawn : new GameId(kind + AFTER_KIND + drawn);
    }

    /** Whether games of that id are of a kind that this server has. */
    public boolean plays(GameId game) {
        return types.containsKey(told(game));
    }

    /** The name of the first kind for a game that is of none that this server has. */
    public String kind(GameId game) {
        return plays(game) ? told(game) : first;
    }

    private String told(GameId game) {
        int end = game.value().lastIndexOf(AFTER_KIND);
        return end < 0 ? first : game.value().substring(0, end);
    }
}
