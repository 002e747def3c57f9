package dev.clix.server.game;

import java.util.List;
import java.util.function.Function;

/**
 * A kind of game as a server registers it.
 *
 * @param name as in the manifest of its rules
 * @param rules made of the settings' values
 */
public record GameRegistration(String name, List<GameSetting> settings, Function<GameSettings, GameRules<?, ?>> rules) {
    public GameRegistration {
        settings = List.copyOf(settings);
    }
}
