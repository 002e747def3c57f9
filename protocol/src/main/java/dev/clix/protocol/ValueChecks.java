package dev.clix.protocol;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The grammar of values in messages; a value that breaks it cannot be made. */
public final class ValueChecks {
    /** Line breaks, terminal escapes and whatever else would let a text leave the line it is shown in. */
    private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private ValueChecks() {}

    public static String token(String value, int lengthMax, String what) {
        if (value.isEmpty() || value.length() > lengthMax || !value.chars().allMatch(ValueChecks::isTokenCharacter))
            throw new IllegalArgumentException("Expected a %s of 1 to %s letters, digits, '-' or '_', but found '%s'"
                    .formatted(what, lengthMax, shown(value)));
        return value;
    }

    private static boolean isTokenCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }

    public static int range(int value, int min, int max, String what) {
        if (value < min || value > max)
            throw new IllegalArgumentException(
                    "Expected %s from %s to %s, but found %s".formatted(what, min, max, value));
        return value;
    }

    /** The value that came, cut short enough to be told and logged. */
    static String shown(String value) {
        String start = value.length() <= 40 ? value : value.substring(0, 40) + "…";
        // Half a surrogate pair, sent so or cut so, cannot be written as UTF-8.
        String writable = new String(start.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return UNSHOWABLE.matcher(writable).replaceAll("\ufffd");
    }
}
