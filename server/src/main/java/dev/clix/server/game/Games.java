package dev.clix.server.game;

import static java.util.Objects.requireNonNull;

import dev.clix.protocol.GameMessages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** Those of these names, in the same order. */
    public Games only(Set<String> names) {
        Map<String, GameRules<?, ?>> chosen = new LinkedHashMap<>(byName);
        chosen.keySet().retainAll(names);
        return new Games(chosen);
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

    /** @param name of a kind that is there */
    public GameRules<?, ?> rules(String name) {
        return requireNonNull(byName.get(name), name);
    }
}
