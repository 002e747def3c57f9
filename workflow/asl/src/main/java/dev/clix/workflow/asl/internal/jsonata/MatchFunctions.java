package dev.clix.workflow.asl.internal.jsonata;

import static java.util.Objects.requireNonNull;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Functions that search texts. Those that may make a large text report its size to the evaluation before they make it.
 */
final class MatchFunctions {
    static final FunctionSet FUNCTIONS = new FunctionSet()
            .add("contains", "<s-(sf):b>", MatchFunctions::contains)
            .add("match", "<s-f<s:o>n?:a<o>>", MatchFunctions::match)
            .add("split", "<s-(sf)n?:a<s>>", MatchFunctions::split)
            .add("replace", "<s-(sf)(sf)n?:s>", MatchFunctions::replace);

    /** JavaScript counts the parts of a text in 32 bits. */
    private static final double PARTS_MAX = 0x1p32;

    private MatchFunctions() {}

    private static String text(List<?> arguments) {
        return (String) arguments.get(0);
    }

    /** How many matches are wanted at most; a fraction counts as one more. */
    private static double limit(@Nullable Object limit, String code) {
        if (limit == null) return Double.POSITIVE_INFINITY;
        var value = ((Number) limit).doubleValue();
        if (value < 0) throw new JException(code, -1, limit);
        return value;
    }

    private static @Nullable Object contains(List<?> arguments) {
        var token = arguments.get(1);
        if (text(arguments) == null || token == null) return null;
        return token instanceof String words ? text(arguments).contains(words) : Match.isIn(token, text(arguments));
    }

    private static @Nullable Object match(List<?> arguments) {
        if (text(arguments) == null) return null;
        var limit = limit(arguments.get(2), "D3040");
        var matches = JsonataArray.sequence();
        var next = limit > 0 ? Match.first(arguments.get(1), text(arguments)) : null;
        for (; next != null && matches.size() < limit; next = next.following().get()) {
            var match = new LinkedHashMap<String, Object>();
            match.put("match", next.text());
            match.put("index", next.start());
            match.put("groups", next.groups());
            matches.add(match);
        }
        return matches;
    }

    private static @Nullable Object split(List<?> arguments) {
        if (text(arguments) == null) return null;
        var limit = limit(arguments.get(2), "D3020");
        if (limit == 0) return JsonataArray.array();
        return arguments.get(1) instanceof String separator
                ? split(text(arguments), separator, arguments.get(2) == null ? limit : parts(limit))
                : split(text(arguments), arguments.get(1), limit);
    }

    /** JavaScript counts parts with 32 bits, in which infinity is zero. */
    private static double parts(double limit) {
        return Double.isInfinite(limit) ? 0 : Math.floor(limit) % PARTS_MAX;
    }

    private static JsonataArray split(String text, String separator, double limit) {
        var parts = JsonataArray.array();
        if (limit == 0) return parts;
        if (separator.isEmpty()) {
            for (var i = 0; i < text.length() && i < limit; i++) parts.add(text.substring(i, i + 1));
            return parts;
        }
        var from = 0;
        for (var at = text.indexOf(separator); at >= 0 && parts.size() < limit; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + separator.length();
        }
        if (parts.size() < limit) parts.add(text.substring(from));
        return parts;
    }

    private static JsonataArray split(String text, Object matcher, double limit) {
        var parts = JsonataArray.array();
        var from = 0;
        for (var next = Match.first(matcher, text);
                next != null && parts.size() < limit;
                next = next.following().get()) {
            parts.add(text.substring(Math.min(from, next.start()), Math.max(from, next.start())));
            from = next.end();
        }
        if (parts.size() < limit) parts.add(text.substring(from));
        return parts;
    }

    private static @Nullable Object replace(List<?> arguments) {
        var text = text(arguments);
        if (text == null) return null;
        var pattern = arguments.get(1);
        if ("".equals(pattern)) throw new JException("D3010", -1);
        var limit = limit(arguments.get(3), "D3011");
        if (limit == 0) return text;
        return pattern instanceof String words
                ? replace(text, words, arguments.get(2), limit)
                : replace(text, pattern, arguments.get(2), limit);
    }

    private static String replace(String text, String words, @Nullable Object replacement, double limit) {
        var replaced = new StringBuilder();
        var from = 0;
        var count = 0;
        for (var at = text.indexOf(words); at >= 0 && count < limit; at = text.indexOf(words, from), count++) {
            replaced.append(text, from, at);
            replaced.append(replacement(words, at, replacement));
            Evaluation.current().grow(replaced.length());
            from = at + words.length();
        }
        return replaced.append(text, from, text.length()).toString();
    }

    /** JavaScript inserts the word "undefined" here. */
    private static String replacement(String words, int at, @Nullable Object replacement) {
        if (replacement == null) return "undefined";
        return replacement instanceof String plain ? plain : replacement(match(words, at), replacement);
    }

    private static Match match(String words, int at) {
        return new Match(words, at, at + words.length(), JsonataArray.array(), () -> null);
    }

    private static String replace(String text, Object matcher, Object replacement, double limit) {
        var replaced = new StringBuilder();
        var from = 0;
        var count = 0;
        for (var next = Match.first(matcher, text);
                next != null && count < limit;
                next = next.following().get(), count++) {
            replaced.append(text, from, next.start());
            replaced.append(replacement(next, replacement));
            Evaluation.current().grow(replaced.length());
            from = next.start() + requireNonNull(next.text()).length();
        }
        return replaced.append(text, from, text.length()).toString();
    }

    private static String replacement(Match match, Object replacement) {
        if (replacement instanceof String words) return ReplacementTemplate.of(match, words);
        var result = ((Callable) replacement).call(Arrays.asList(match.value()), Jsonata.NULL_VALUE);
        if (result instanceof String words) return words;
        throw new JException("D3012", -1, result);
    }
}
