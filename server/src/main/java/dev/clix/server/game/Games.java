package dev.clix.server.game;

import dev.clix.protocol.GameMessages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds of games a server has, each found by its name. */
public final class Games {
    private final Map<String, GameRules<?, ?>> byName;

    private Games(Map<String, GameRules<?, ?>> byName) {
        this.byName = byName;
    }

    /**
     * @param rules of each kind; the first is played where none is named
     * @throws IllegalArgumentException when there are none, or two have one name
     */
    public static Games of(List<? extends GameRules<?, ?>> rules) {
        if (rules.isEmpty()) throw new IllegalArgumentException("Expected a kind of game, but found none");
        Map<String, GameRules<?, ?>> byName = new LinkedHashMap<>();
        for (GameRules<?, ?> kind : rules)
            if (byName.put(kind.manifest().name(), kind) != null)
                throw new IllegalArgumentException("Expected one game called %s, but found two"
                        .formatted(kind.manifest().name()));
        return new Games(byName);
    }

    /** In the order they were registered. */
    public List<GameManifest<?>> manifests() {
        return byName.values().stream()
                .<GameManifest<?>>map(GameRules::manifest)
                .toList();
    }

    public List<GameMessages> messages() {
        return manifests().stream().<GameMessages>map(GameManifest::messages).toList();
    }

    Map<String, GameRules<?, ?>> rules() {
        return byName;
    }
}
