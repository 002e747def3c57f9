package dev.clix.workflow.asl.internal.jsonpath;

import dev.clix.workflow.asl.expression.SyntaxException;
import java.util.regex.Pattern;

/** Whether every bracket of a path is closed: the library ignores an open one at the end. */
final class Brackets {
    /** Parts of a path in which brackets are plain characters: quoted names and texts, and regular expressions. */
    private static final Pattern QUOTED = Pattern.compile(
            "'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|=~\\s*+/[^/\\\\]*+(?:\\\\.[^/\\\\]*+)*+/",
            Pattern.DOTALL);

    private Brackets() {}

    static void check(String path) {
        var bare = QUOTED.matcher(path).replaceAll("");
        if (bare.indexOf('\'') >= 0 || count(bare, '[') != count(bare, ']'))
            throw new SyntaxException("Brackets or quotes do not match in the path '%s'".formatted(path));
    }

    private static long count(String text, char bracket) {
        return text.chars().filter(c -> c == bracket).count();
    }
}
