package dev.clix.workflow.asl.internal.jsonata.differential;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Patterns that are looked for in the text of an expression. */
final class Written {
    static final Pattern DEFAULT = Pattern.compile("\\?[?:]");
    static final Pattern REGEX = Pattern.compile("/[^/ ]+/");
    /** The replacement is a function, or what looks like one. */
    static final Pattern PLAIN_REPLACED = Pattern.compile(
            "\\$replace\\([^/]*,\\s*(\"[^\"]*\"|'[^']*'|\\$[\\w.]+)\\s*,\\s*([/|λ]|function|\\$[a-zA-Z]+\\b[^.])");

    static final Pattern ZERO = Pattern.compile("-0(?![.\\d])");
    static final int KNOWN_DIGITS = 10;
    static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    static final Pattern NUMBERED = Pattern.compile("\"\\d+\"|\\\\\"\\d+\\\\\"");
    static final Pattern BOUND_ITEM = Pattern.compile("[\\[{,:]\\s*\\$\\w+\\s*:=");
    static final Pattern SEVERAL = Pattern.compile("[\\[{].*,.*[\\]}]", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile("\\$(\\w+)\\(");
    /** A letter that is one, in an expression, or the field of the input that has one. */
    static final Pattern PAIR = Pattern.compile("[\\x{10000}-\\x{10ffff}]|input\\.u\\b|input\\.?[^.\\w]");
    /** A regular expression that is asked of each item. */
    static final Pattern REGEX_OF_ITEMS =
            Pattern.compile("\\$(map|filter|single|each|sift)\\(.*,\\s*/[^/ ]+/i?m?\\)", Pattern.DOTALL);
    /** A function that is not called where it is written; a second regular expression is one as well. */
    static final Pattern FUNCTION_AS_VALUE =
            Pattern.compile("\\?[,)]|function\\(|λ\\(|\\$[a-zA-Z]+[,)\\]};]|/[^/ ]+/.*/[^/ ]+/", Pattern.DOTALL);

    static final Pattern POWER_IN_PICTURE =
            Pattern.compile("\\$format(Number|Integer)\\(.*\\$power\\(", Pattern.DOTALL);
    /** An argument that a function with a signature takes from its context. */
    static final Pattern SIGNATURE_WITH_CONTEXT = Pattern.compile("\\)\\s*<[^:{]*-[^:{]*(:\\w+)?>\\s*\\{");

    private Written() {}

    /** The functions that are applied partially. */
    static Stream<String> partial(String expression) {
        return CALL.matcher(expression)
                .results()
                .filter(call -> hasPlace(expression, call.end()))
                .map(call -> call.group(1));
    }

    /** Whether one of the arguments that begin there is a question mark. */
    private static boolean hasPlace(String expression, int from) {
        var depth = 0;
        for (var i = from; i < expression.length() && depth >= 0; i++) {
            var c = expression.charAt(i);
            if ("([{".indexOf(c) >= 0) depth++;
            if (")]}".indexOf(c) >= 0) depth--;
            var alone = "(,".indexOf(expression.charAt(i - 1)) >= 0
                    && expression.substring(i + 1).matches("(?s)[,)].*");
            if (c == '?' && depth == 0 && alone) return true;
        }
        return false;
    }
}
