package dev.clix.workflow.asl.internal.jsonpath;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Backslash escapes in the quoted names of paths; they are those of JSON. */
final class Escapes {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)", Pattern.DOTALL);

    private Escapes() {}

    static String resolve(String written) {
        return written.indexOf('\\') < 0
                ? written
                : ESCAPE.matcher(written).replaceAll(escape -> Matcher.quoteReplacement(character(escape)));
    }

    private static String character(MatchResult escape) {
        if (escape.group(2) != null) return String.valueOf((char) Integer.parseInt(escape.group(2), 16));
        return switch (escape.group(1)) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            case "b" -> "\b";
            case "f" -> "\f";
            default -> escape.group(1);
        };
    }
}
