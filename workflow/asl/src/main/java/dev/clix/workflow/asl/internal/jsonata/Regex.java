package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression as JSONata has it: a function of a text and a start. Every character it reads is counted. Its
 * position belongs to the expression and is shared by all its matches, as JavaScript's lastIndex is.
 */
final class Regex implements Callable {
    private final Pattern pattern;
    private int reached;

    Regex(Pattern pattern) {
        this.pattern = pattern;
    }

    @Override
    public @Nullable Object call(List<?> arguments, @Nullable Object context) {
        var text = text(arguments.isEmpty() ? null : arguments.get(0));
        var match = find(text, from(arguments.size() < 2 ? null : arguments.get(1)));
        return match == null ? null : match.value();
    }

    /** As JavaScript makes texts of values. */
    private static String text(@Nullable Object value) {
        if (value == null) return "undefined";
        if (value instanceof String text) return text;
        if (value instanceof Number number) return JavaScriptNumbers.text(number.doubleValue());
        if (value instanceof List<?> items)
            return items.stream()
                    .map(item -> item == null || item == Jsonata.NULL_VALUE ? "" : text(item))
                    .collect(Collectors.joining(","));
        return value instanceof Map || value instanceof Callable ? "[object Object]" : value.toString();
    }

    /** The start, converted as JavaScript converts values to numbers; undefined is 0. */
    private static double from(@Nullable Object value) {
        if (value instanceof Boolean flag) return flag ? 1 : 0;
        if (value instanceof String || value instanceof List) {
            var number = JavaScriptNumbers.ofText(text(value));
            return Double.isNaN(number) ? 0 : number;
        }
        return value instanceof Number number && !Double.isNaN(number.doubleValue()) ? number.doubleValue() : 0;
    }

    /** @return null when there is none from there on */
    @Nullable
    Match find(String text, double from) {
        if (from > text.length()) return null;
        var matcher = pattern.matcher(new CountedText(text, Evaluation.current()));
        // Anchors and lookarounds see the whole text.
        if (!matcher.find(Math.max(0, (int) from))) return null;
        reached = matcher.end();
        return match(matcher, text);
    }

    private Match match(Matcher matcher, String text) {
        var groups = JsonataArray.array();
        for (var i = 1; i <= matcher.groupCount(); i++) groups.add(matcher.group(i));
        return new Match(matcher.group(), matcher.start(), matcher.end(), groups, () -> next(text));
    }

    private @Nullable Match next(String text) {
        if (reached >= text.length()) return null;
        var next = find(text, reached);
        if (next != null && "".equals(next.text())) throw new JException("D1004", -1);
        return next;
    }

    @Override
    public int arity() {
        return 2;
    }

    @Override
    public Callable partially(List<?> arguments) {
        return PartialFunction.of(this::call, arity(), arguments);
    }
}
