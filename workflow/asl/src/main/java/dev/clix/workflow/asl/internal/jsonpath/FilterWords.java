package dev.clix.workflow.asl.internal.jsonpath;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the bare words of filters into quotes: {@code [?(@.state == running)]}. Words are operators after an operand, and
 * texts where an operand is expected.
 */
final class FilterWords {
    private static final Pattern FILTER = Pattern.compile("\\[\\s*\\?");

    private static final Set<String> LITERALS = Set.of("true", "false", "null");

    private static final String OPERATOR = "(?i:in|nin|subsetof|anyof|noneof|size|empty|contains|type|matches)";
    /** Characters that end a word: space, brackets, quotes, commas and those of operators. */
    private static final String ENDS = "\\s()\\[\\]{},'\"&|=!<>";

    private static final String WORD = "[^@$" + ENDS + "][^" + ENDS + "]*+";
    private static final String NAMES = "[\\p{L}\\p{N}_$@.*-]*+";
    private static final String QUOTED = "'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"";

    private static final Pattern TOKEN = Pattern.compile(
            "(?<space>\\s++)"
                    + "|(?<symbol>&&|\\|\\||[=!]==?|<>|[<>]=?|=~|[()!,])"
                    + "|(?<quoted>" + QUOTED + ")"
                    + "|(?<regex>(?<==~\\s{0,9})/[^/\\\\]*+(?:\\\\.[^/\\\\]*+)*+/[a-zA-Z]*)"
                    + "|(?<path>[@$]" + NAMES + "(?:(?:\\(\\)|\\[[^\\]'\"]*+(?:(?:" + QUOTED + ")[^\\]'\"]*+)*+])"
                    + NAMES + ")*+)"
                    + "|(?<list>\\[[^\\[\\]]*+])"
                    + "|(?<number>-?[0-9]++(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?(?![^" + ENDS + "]))"
                    + "|(?<word>" + WORD + ")",
            Pattern.DOTALL);

    /** The rest of a bare text of several words: those after its first one, up to an operator. */
    private static final Pattern MORE = Pattern.compile("(?: ++(?!" + OPERATOR + "\\b)" + WORD + ")*+");

    private enum Kind {
        SPACE,
        SYMBOL,
        WORD,
        OTHER
    }

    private final StringBuilder text = new StringBuilder();
    private boolean afterOperand;

    private FilterWords() {}

    static String quoted(String path) {
        return FILTER.matcher(path).find() ? new FilterWords().rewrite(path) : path;
    }

    private String rewrite(String path) {
        var filters = FILTER.matcher(path);
        var position = 0;
        while (filters.find(position)) {
            text.append(path, position, filters.end());
            afterOperand = false;
            position = filter(path, filters.end());
        }
        return text.append(path.substring(position)).toString();
    }

    /** @return where the filter ends, or what cannot be read begins */
    private int filter(String path, int start) {
        var tokens = TOKEN.matcher(path).useTransparentBounds(true);
        var position = start;
        while (tokens.region(position, path.length()).lookingAt()) position = token(tokens, path);
        return position;
    }

    /** @return where the next token begins */
    private int token(Matcher token, String path) {
        var written = token.group();
        var kind = kind(token);
        var operator = kind == Kind.SYMBOL || (afterOperand && written.matches(OPERATOR));
        if (kind == Kind.WORD && !operator && !LITERALS.contains(written))
            return bare(path, token.start(), token.end());
        text.append(written);
        if (kind != Kind.SPACE) afterOperand = !operator || written.equals(")");
        return token.end();
    }

    private int bare(String path, int start, int end) {
        var more = MORE.matcher(path).region(end, path.length());
        var last = more.lookingAt() ? more.end() : end;
        text.append('\'').append(path, start, last).append('\'');
        afterOperand = true;
        return last;
    }

    private static Kind kind(Matcher token) {
        if (token.group("space") != null) return Kind.SPACE;
        if (token.group("symbol") != null) return Kind.SYMBOL;
        return token.group("word") != null ? Kind.WORD : Kind.OTHER;
    }
}
