package dev.clix.workflow.asl.internal.jsonata;

import dev.clix.workflow.asl.expression.SyntaxException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Translates a regular expression of JavaScript (ECMA-262, "RegExp") into an equivalent one of Java. */
final class RegexSyntax {
    private static final String LINE_ENDS = "\\n\\r\\u2028\\u2029";
    private static final String SPACES =
            "\\t\\n\\x0b\\f\\r \\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";
    private static final String WORD_END = "(?:(?<=\\w)(?!\\w)|(?<!\\w)(?=\\w))";
    private static final String NO_WORD_END = "(?:(?<=\\w)(?=\\w)|(?<!\\w)(?!\\w))";

    private final String regex;
    private final boolean lines;
    private final StringBuilder text = new StringBuilder();
    private boolean inClass;
    private int position;

    private RegexSyntax(String regex, boolean lines) {
        this.regex = regex;
        this.lines = lines;
    }

    /**
     * @param given compiled from JavaScript's text, with the flags asked for
     * @throws SyntaxException when it means nothing as JavaScript reads it
     */
    static Pattern of(Pattern given) {
        var lines = (given.flags() & Pattern.MULTILINE) != 0;
        var ignoresCase = (given.flags() & Pattern.CASE_INSENSITIVE) != 0;
        var flags = ignoresCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        try {
            return Pattern.compile(new RegexSyntax(given.pattern(), lines).translated(), flags);
        } catch (PatternSyntaxException invalid) {
            throw new SyntaxException(refusal(given.pattern(), invalid));
        }
    }

    static String refusal(String regex, PatternSyntaxException invalid) {
        return "Invalid regular expression: /%s/: %s".formatted(regex, invalid.getDescription());
    }

    private String translated() {
        for (; position < regex.length(); position++) {
            var c = regex.charAt(position);
            if (c == '\\') escape();
            else if (inClass) inClass(c);
            else outside(c);
        }
        return text.toString();
    }

    private void escape() {
        position++;
        var c = position < regex.length() ? regex.charAt(position) : '\\';
        switch (c) {
            case 's' -> text.append(inClass ? SPACES : "[" + SPACES + "]");
            case 'S' -> text.append("[^").append(SPACES).append("]");
            case 'b' -> text.append(inClass ? "\\x08" : WORD_END);
            case 'B' -> text.append(NO_WORD_END);
            case '/' -> text.append('/');
            default -> text.append('\\').append(c);
        }
    }

    private void inClass(char c) {
        // Java would read these as a nested class and as an intersection.
        if (c == '[' || c == '&') text.append('\\');
        text.append(c);
        inClass = c != ']';
    }

    private void outside(char c) {
        switch (c) {
            case '.' -> text.append("[^").append(LINE_ENDS).append("]");
            case '^' -> text.append(lines ? "(?<![^" + LINE_ENDS + "])" : "^");
            case '$' -> text.append(lines ? "(?![^" + LINE_ENDS + "])" : "\\z");
            case '[' -> classBegins();
            default -> text.append(c);
        }
    }

    private void classBegins() {
        if (regex.startsWith("[^]", position)) {
            text.append("[\\s\\S]");
            position += 2;
        } else if (regex.startsWith("[]", position)) {
            text.append("(?!)");
            position++;
        } else {
            text.append('[');
            inClass = true;
        }
    }
}
