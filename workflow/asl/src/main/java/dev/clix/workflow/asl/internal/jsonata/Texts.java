package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as texts, as {@code $string} and {@code &} write them: JSON as JavaScript does. */
final class Texts {
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private final StringBuilder text = new StringBuilder();
    private final boolean pretty;
    private final boolean strict;

    /** @param strict whether functions and what is no finite number are told apart from what JSON has */
    private Texts(boolean pretty, boolean strict) {
        this.pretty = pretty;
        this.strict = strict;
    }

    /** @param pretty whether fields and items are on lines of their own */
    static String of(@Nullable Object value, boolean pretty) {
        if (value instanceof String words) return words;
        if (value instanceof Callable) return "";
        if (value instanceof Double number && !Double.isFinite(number)) throw new JException("D3001", -1);
        var texts = new Texts(pretty, true);
        texts.append(value, 0);
        return texts.text.toString();
    }

    /** A value as texts of errors show it. */
    static String shown(@Nullable Object value) {
        if (value == null || value instanceof Callable) return "undefined";
        var texts = new Texts(false, false);
        texts.append(value, 0);
        return texts.text.toString();
    }

    static void checkFinite(Number number) {
        if (!Double.isFinite(number.doubleValue()))
            throw JsonataFailure.of("D1001", "Number out of range: %s", Jsonata.NULL_VALUE);
    }

    /** At most 15 significant digits of a fraction; a whole number that came in keeps all of its own. */
    static String of(Number number) {
        if (number instanceof Integer || number instanceof Long) return number.toString();
        checkFinite(number);
        var value = number.doubleValue();
        var whole = value == Math.rint(value);
        return whole ? JavaScriptNumbers.text(value) : fraction(value);
    }

    /** Where Java writes it with no more digits than wanted, these are the nearest ones: they are no other number's. */
    private static String fraction(double value) {
        var written = BigDecimal.valueOf(value);
        var exact = Math.abs(value) >= Double.MIN_NORMAL && written.precision() <= DIGITS.getPrecision();
        return exact
                ? JavaScriptNumbers.text(written)
                : JavaScriptNumbers.text(new BigDecimal(value).round(DIGITS).doubleValue());
    }

    private void append(@Nullable Object value, int level) {
        if (strict) Evaluation.current().length(text.length());
        if (value == null || value == Jsonata.NULL_VALUE) text.append("null");
        else if (value instanceof Number number) appendNumber(number);
        else if (value instanceof Map<?, ?> map) appendFields(map, level);
        else if (value instanceof List<?> list) appendItems(list, level);
        else if (value instanceof Boolean) text.append(value);
        else if (value instanceof String words) quote(words);
        else text.append(strict ? "\"\"" : "null");
    }

    private void appendNumber(Number number) {
        var value = number.doubleValue();
        if (Double.isNaN(value) || (!strict && Double.isInfinite(value))) text.append("null");
        else text.append(strict || !(number instanceof Double) ? of(number) : JavaScriptNumbers.text(value));
    }

    private void appendFields(Map<?, ?> map, int level) {
        text.append('{');
        var first = true;
        for (var field : map.entrySet()) {
            if (!strict && field.getValue() instanceof Callable) continue;
            separate(first, level + 1);
            first = false;
            quote(String.valueOf(field.getKey()));
            text.append(pretty ? ": " : ":");
            append(field.getValue(), level + 1);
        }
        close(first, level, '}');
    }

    private void appendItems(List<?> list, int level) {
        text.append('[');
        var first = true;
        for (var item : list) {
            separate(first, level + 1);
            first = false;
            append(item, level + 1);
        }
        close(first, level, ']');
    }

    private void separate(boolean first, int level) {
        if (!first) text.append(',');
        if (pretty) text.append('\n').append("  ".repeat(level));
    }

    private void close(boolean empty, int level, char bracket) {
        if (pretty && !empty) text.append('\n').append("  ".repeat(level));
        text.append(bracket);
    }

    private void quote(String words) {
        text.append('"');
        for (var i = 0; i < words.length(); i++) {
            var c = words.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ' || isLone(words, i)) text.append("\\u%04x".formatted((int) c));
                    else text.append(c);
                }
            }
        }
        text.append('"');
    }

    /** Half of a pair that is a character in UTF-16 only together. */
    static boolean isLone(String words, int index) {
        var c = words.charAt(index);
        if (Character.isHighSurrogate(c))
            return index + 1 == words.length() || !Character.isLowSurrogate(words.charAt(index + 1));
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(words.charAt(index - 1)));
    }
}
