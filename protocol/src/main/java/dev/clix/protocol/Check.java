package dev.clix.protocol;

import java.util.regex.Pattern;

/** The grammar of the protocol's values; a value that breaks it cannot be made. */
final class Check {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]+");

    private Check() {}

    static String token(String value, int lengthMax, String what) {
        if (value.length() > lengthMax || !TOKEN.matcher(value).matches())
            throw new IllegalArgumentException("Expected a %s of 1 to %d letters, digits, '-' or '_', but found '%s'"
                    .formatted(what, lengthMax, shown(value)));
        return value;
    }

    /** What came, short enough to be told and logged. */
    static String shown(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
