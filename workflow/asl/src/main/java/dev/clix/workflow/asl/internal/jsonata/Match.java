package dev.clix.workflow.asl.internal.jsonata;

import static java.util.Objects.requireNonNull;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text that a regular expression, or a function that behaves like one, has found.
 *
 * @param text null when a function told none
 * @param groups the groups' texts, null for a group that did not match
 * @param following finds the next one, null when there is none
 */
record Match(@Nullable String text, int start, int end, List<?> groups, Supplier<@Nullable Match> following) {
    private static final FunctionSignature TAKES_ANYTHING = new FunctionSignature("<x?:o>");

    /** The first one in a text, null when there is none. */
    static @Nullable Match first(Object matcher, String text) {
        return FunctionArgument.unwrapped(matcher) instanceof Regex regex
                ? regex.find(text, 0)
                : of(found(matcher, text));
    }

    /**
     * Whether the matcher finds anything. A result that counts as false without being undefined is a match as well, as
     * the reference asks no more of it.
     */
    static boolean isIn(Object matcher, String text) {
        if (FunctionArgument.unwrapped(matcher) instanceof Regex regex) return regex.find(text, 0) != null;
        var found = found(matcher, text);
        return found != null && (!BooleanCast.ofJavaScript(found) || of(found) != null);
    }

    private static @Nullable Object found(Object matcher, String text) {
        return ((Callable) matcher).call(Arrays.asList(text), Jsonata.NULL_VALUE);
    }

    private static @Nullable Match of(@Nullable Object found) {
        if (found == null) return null;
        if (!BooleanCast.ofJavaScript(found))
            throw new IllegalArgumentException("Expected a match, but found " + Types.name(found));
        if (!(found instanceof Map<?, ?> fields) || !isMatch(fields)) throw new JException("T1010", -1);
        var next = fields.get("next");
        return new Match(
                (String) fields.get("match"),
                position(fields.get("start")),
                position(fields.get("end")),
                fields.get("groups") instanceof List<?> groups ? groups : JsonataArray.array(),
                () -> of(((Callable) requireNonNull(next)).call(Arrays.asList((Object) null), Jsonata.NULL_VALUE)));
    }

    private static boolean isMatch(Map<?, ?> fields) {
        return fields.get("start") instanceof Number
                || fields.get("groups") instanceof List
                || fields.get("next") instanceof Callable;
    }

    private static int position(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }

    /** As expressions see it. */
    Map<String, Object> value() {
        var value = new LinkedHashMap<String, Object>();
        value.put("match", text);
        value.put("start", start);
        value.put("end", end);
        value.put("groups", groups);
        value.put("next", new BuiltIn("next", TAKES_ANYTHING, 0, arguments -> {
            var next = following.get();
            return next == null ? null : next.value();
        }));
        return value;
    }
}
