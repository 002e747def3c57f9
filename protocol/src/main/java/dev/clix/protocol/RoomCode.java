package dev.clix.protocol;

import java.util.Locale;

/**
 * A short word that leads to a private game, as one person tells it to another: case and spaces around it mean nothing.
 *
 * @param value in upper case
 */
public record RoomCode(String value) {
    /** A code has four letters; others may be asked for in vain. */
    private static final int LENGTH_MAX = 12;

    public RoomCode {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (value.isEmpty() || value.length() > LENGTH_MAX)
            throw new IllegalArgumentException("Expected a code of 1 to %s letters, but found '%s'"
                    .formatted(LENGTH_MAX, ValueChecks.shown(value)));
    }

    @Override
    public String toString() {
        return value;
    }
}
