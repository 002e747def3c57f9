package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.JException;
import dev.clix.workflow.Uuids;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words what went wrong inside JSONata as AWS does. */
final class JsonataFailure {
    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{4}");
    private static final Pattern LOST_VALUE = Pattern.compile(" ?\\{\\{\\w+}}");
    private static final Pattern LOST_FUNCTION = Pattern.compile("\\bObject\\b");
    private static final Pattern LOST_QUOTES = Pattern.compile("\"([a-z][a-z -]*|\\])\"");
    private static final String THREW = "threw an error during evaluation";
    private static final int CAUSES_MAX = 100;
    private static final String FIRST = "\u0001first\u0001";
    private static final String SECOND = "\u0001second\u0001";

    private JsonataFailure() {}

    /** A failure with a finished text, where the library would garble one it makes from its code. */
    static JException of(String code, String text, Object... values) {
        return new JException(code + ": " + text.formatted(values), -1);
    }

    /** A value as texts show it: as JSON. */
    static String shown(@Nullable Object value) {
        return Texts.shown(value);
    }

    /** AWS's text for a failed evaluation, from "threw" on. */
    static String ofEvaluation(Throwable thrown, RandomGenerator random) {
        if (thrown instanceof StackOverflowError) return ofEvaluation(LimitReached.DEPTH, random);
        if (thrown instanceof LimitReached limit) return THREW + ": " + limit.getMessage();
        if (thrown instanceof JException failure)
            return THREW + ". " + (hasCode(failure) ? failure.getError() + ": " + text(failure) : failure.getError());
        // A failure that has no code in JSONata: AWS's text then ends in an id for its support.
        return "threw an internal error during evaluation. " + Uuids.random(random);
    }

    /** As AWS words an expression that cannot be parsed: without its code. */
    static String ofSyntax(Throwable thrown) {
        var cause = root(thrown);
        if (cause instanceof StackOverflowError) return "The expression is nested too deeply";
        if (cause instanceof StringIndexOutOfBoundsException) return "Comment has no closing tag";
        if (cause instanceof PatternSyntaxException regex) return RegexSyntax.refusal(regex.getPattern(), regex);
        return cause instanceof JException failure && hasCode(failure)
                ? text(failure)
                : "Not a JSONata expression: " + cause.getMessage();
    }

    /** The library may wrap what it throws. */
    private static Throwable root(Throwable thrown) {
        var causes = Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES_MAX)
                .toList();
        return causes.stream().filter(JException.class::isInstance).findFirst().orElse(causes.get(causes.size() - 1));
    }

    private static boolean hasCode(JException failure) {
        return failure.getError() != null && CODE.matcher(failure.getError()).matches();
    }

    /**
     * The library quotes every value it puts into a text, has lost the word "function" from them, the shape of some quotes
     * and some of the values; AWS writes values as JSON.
     */
    private static String text(JException failure) {
        var text = JException.msg(failure.getError(), -1, FIRST, SECOND);
        text = LOST_FUNCTION.matcher(text).replaceAll("function");
        text = LOST_QUOTES.matcher(text).replaceAll("'$1'");
        text = LOST_VALUE.matcher(text).replaceAll("");
        return put(put(text, FIRST, failure.getCurrent()), SECOND, failure.getExpected());
    }

    private static String put(String text, String mark, @Nullable Object value) {
        var shown = value instanceof Character character ? character.toString() : value;
        var json = shown(shown);
        var plain = shown instanceof String words ? words : json;
        return text.replace("\"" + mark + "\"", json).replace(mark, plain);
    }
}
