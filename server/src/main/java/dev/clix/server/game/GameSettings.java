package dev.clix.server.game;

import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;

/** The values of a game's settings, by their keys: numbers, and durations for those in seconds. */
public record GameSettings(Map<String, Object> values) {
    public GameSettings {
        values = Map.copyOf(values);
    }

    /** @throws NoSuchElementException for a key that is none of a whole number's */
    public int whole(String key) {
        return value(key, Integer.class);
    }

    /** @throws NoSuchElementException for a key that is none of seconds' */
    public Duration seconds(String key) {
        return value(key, Duration.class);
    }

    private <T> T value(String key, Class<T> type) {
        Object value = values.get(key);
        if (!type.isInstance(value))
            throw new NoSuchElementException("Expected one of %s to be set as %s, but found %s"
                    .formatted(values.keySet(), type.getSimpleName(), key));
        return type.cast(value);
    }
}
