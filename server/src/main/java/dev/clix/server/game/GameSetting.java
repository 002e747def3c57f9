package dev.clix.server.game;

/**
 * A number that a kind of game may be played with, set as {@code game.NAME.KEY}.
 *
 * @param key such as {@code turnSeconds}
 * @param fallback the default, as one would write it; likewise {@code min} and {@code max}
 * @param meaning for people
 */
public record GameSetting(String key, Unit unit, String fallback, String min, String max, String meaning) {
    public enum Unit {
        WHOLE,
        /** To the millisecond. */
        SECONDS
    }

    public static GameSetting whole(String key, int fallback, int min, int max, String meaning) {
        return new GameSetting(
                key, Unit.WHOLE, Integer.toString(fallback), Integer.toString(min), Integer.toString(max), meaning);
    }

    public static GameSetting seconds(String key, String fallback, String min, String max, String meaning) {
        return new GameSetting(key, Unit.SECONDS, fallback, min, max, meaning);
    }
}
