package dev.clix.server.game;

import dev.clix.server.setting.Setting;
import dev.clix.server.setting.SettingValues;
import java.util.List;

/** A kind of game as it is registered: its settings, and the rules that follow from them. */
public interface GameProvider {
    /** A kind of game about which nothing can be set. */
    static GameProvider of(GameRules<?, ?> rules) {
        return new GameProvider() {
            @Override
            public List<Setting<?>> settings() {
                return List.of();
            }

            @Override
            public GameRules<?, ?> rules(SettingValues values) {
                return rules;
            }
        };
    }

    /** Each key begins with {@code game.NAME.}; those of CliX are older than other games. */
    List<Setting<?>> settings();

    /**
     * Finds values that are good by themselves, and by which the game cannot be played together.
     *
     * @return for each such finding the key, what was expected, and what was found
     */
    default List<String> complaints(SettingValues values) {
        return List.of();
    }

    /** The name of the game does not depend on the values. */
    GameRules<?, ?> rules(SettingValues values);
}
