package dev.clix.workflow.asl.internal.jsonata;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Functions of texts. Places in them are counted in characters as people see them, not in halves of a pair. */
final class TextFunctions {
    static final FunctionSet FUNCTIONS = new FunctionSet()
            .add("substring", "<s-nn?:s>", TextFunctions::substring)
            .add("substringBefore", "<s-s:s>", TextFunctions::before)
            .add("substringAfter", "<s-s:s>", TextFunctions::after)
            .add("lowercase", "<s-:s>", arguments -> changed(arguments, text -> text.toLowerCase(Locale.ROOT)))
            .add("uppercase", "<s-:s>", arguments -> changed(arguments, text -> text.toUpperCase(Locale.ROOT)))
            .add("length", "<s-:n>", arguments -> arguments.get(0) == null ? null : length(text(arguments)))
            .add("trim", "<s-:s>", arguments -> changed(arguments, TextFunctions::trimmed))
            .add("pad", "<s-ns?:s>", TextFunctions::pad)
            .add("join", "<a<s>s?:s>", TextFunctions::join)
            .add("base64encode", "<s-:s>", arguments -> changed(arguments, Base64Texts::encode))
            .add("base64decode", "<s-:s>", arguments -> changed(arguments, Base64Texts::decode))
            .add("encodeUrl", "<s-:s>", arguments -> changed(arguments, text -> Urls.encode("encodeUrl", text, true)))
            .add(
                    "encodeUrlComponent",
                    "<s-:s>",
                    arguments -> changed(arguments, text -> Urls.encode("encodeUrlComponent", text, false)))
            .add("decodeUrl", "<s-:s>", arguments -> changed(arguments, text -> Urls.decode("decodeUrl", text, true)))
            .add(
                    "decodeUrlComponent",
                    "<s-:s>",
                    arguments -> changed(arguments, text -> Urls.decode("decodeUrlComponent", text, false)));

    private static final Pattern SPACE = Pattern.compile("[ \t\n\r]+");

    private TextFunctions() {}

    private static String text(List<?> arguments) {
        return (String) arguments.get(0);
    }

    private static @Nullable Object changed(List<?> arguments, UnaryOperator<String> change) {
        var text = text(arguments);
        return text == null ? null : change.apply(text);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static @Nullable Object substring(List<?> arguments) {
        var text = text(arguments);
        if (text == null) return null;
        var length = length(text);
        var first = arguments.get(1) == null ? Double.NaN : ((Number) arguments.get(1)).doubleValue();
        var start = length + first < 0 ? 0 : first;
        if (arguments.get(2) == null) return slice(text, start, length);
        var count = ((Number) arguments.get(2)).doubleValue();
        if (count <= 0) return "";
        return slice(text, start, start >= 0 ? start + count : length + start + count);
    }

    /** From one place to another; fractions are cut off, negative ones count from the end. */
    private static String slice(String text, double start, double end) {
        var length = length(text);
        var from = place(start, length);
        var to = place(end, length);
        if (from >= to) return "";
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }

    private static int place(double position, int length) {
        var whole = (int) Math.max(-length, Math.min(length, position));
        return whole < 0 ? length + whole : whole;
    }

    private static @Nullable Object before(List<?> arguments) {
        var text = text(arguments);
        if (text == null) return null;
        var at = text.indexOf(searched(arguments));
        return at < 0 ? text : text.substring(0, at);
    }

    private static @Nullable Object after(List<?> arguments) {
        var text = text(arguments);
        if (text == null) return null;
        var at = text.indexOf(searched(arguments));
        if (at < 0) return text;
        if (arguments.get(1) == null) throw new IllegalArgumentException("Expected a text to find, but found nothing");
        return text.substring(at + searched(arguments).length());
    }

    /** JavaScript searches for the word "undefined" when it is given nothing. */
    private static String searched(List<?> arguments) {
        return arguments.get(1) == null ? "undefined" : (String) arguments.get(1);
    }

    private static String trimmed(String text) {
        var words = SPACE.matcher(text).replaceAll(" ");
        var from = words.startsWith(" ") ? 1 : 0;
        var to = words.endsWith(" ") && words.length() > from ? words.length() - 1 : words.length();
        return words.substring(from, to);
    }

    private static @Nullable Object pad(List<?> arguments) {
        var text = text(arguments);
        if (text == null || arguments.get(1) == null) return text;
        var width = ((Number) arguments.get(1)).doubleValue();
        // A width that is no number leaves it as it is. No text is as long as an int goes; a long would come round
        // below zero.
        var missing = (long) Math.min(Math.abs(width), Integer.MAX_VALUE) - length(text);
        if (missing <= 0) return text;
        Evaluation.current().grow(text.length() + missing * 2);
        var fill = fill(arguments.get(2), missing);
        return width < 0 ? fill + text : text + fill;
    }

    private static String fill(@Nullable Object padding, long characters) {
        var given = padding instanceof String words && !words.isEmpty() ? words : " ";
        var points = given.codePoints().toArray();
        var fill = new StringBuilder();
        for (var i = 0; i < characters; i++) fill.appendCodePoint(points[i % points.length]);
        return fill.toString();
    }

    private static @Nullable Object join(List<?> arguments) {
        if (!(arguments.get(0) instanceof List<?> texts)) return null;
        var between = arguments.get(1) == null ? "" : (String) arguments.get(1);
        var length = (long) between.length() * texts.size();
        for (var text : texts) length += ((String) text).length();
        Evaluation.current().grow(length);
        return texts.stream().map(String.class::cast).collect(Collectors.joining(between));
    }
}
