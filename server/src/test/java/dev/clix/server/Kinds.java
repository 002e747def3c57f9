package dev.clix.server;

import dev.clix.protocol.GameMessages;
import dev.clix.server.config.ConfigReader;
import dev.clix.server.game.GameManifest;
import dev.clix.server.game.GameRules;
import dev.clix.server.game.Games;
import dev.clix.server.registry.RegisteredGames;
import java.util.List;

/** The registered games, for tests of what holds in any of them. */
public final class Kinds {
    private static final Games GAMES =
            new ConfigReader(RegisteredGames.ALL).read().games();

    private Kinds() {}

    /** The names, as tests are given them. */
    public static List<String> names() {
        return GAMES.manifests().stream().map(GameManifest::name).toList();
    }

    /** The same for tests that need a guest in a lobby that still has a free seat: a game of two would begin. */
    public static List<String> namesOfMoreThanTwo() {
        return names().stream()
                .filter(name -> rules(name).manifest().seats().max() > 2)
                .toList();
    }

    public static GameRules<?, ?> rules(String kind) {
        return GAMES.rules(kind);
    }

    public static GameMessages messages(String kind) {
        return rules(kind).manifest().messages();
    }
}
