package dev.clix.workflow.asl.internal.jsonata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Writes numbers by one picture, step by step as XPath's fn:format-number says and with JavaScript's arithmetic. */
final class NumberWriting {
    private static final double PLAIN_BELOW = 1e21;
    private static final int PLACES_MAX = 100;

    private final NumberSymbols symbols;
    private final NumberPicture picture;
    private final List<Integer> groups;
    private final List<Integer> fractionGroups;
    private final int scale;
    private final int exponents;
    private int integers;
    private int fractions;
    private int fractionsMax;

    NumberWriting(NumberSymbols symbols, NumberPicture picture) {
        this.symbols = symbols;
        this.picture = picture;
        groups = groups(picture.integer(), false);
        fractionGroups = groups(picture.fraction(), true);
        scale = integers = symbols.mandatory(picture.integer());
        fractions = symbols.mandatory(picture.fraction());
        fractionsMax = symbols.digits(picture.fraction());
        exponents = picture.exponent() == null ? 0 : symbols.mandatory(picture.exponent());
        if (integers == 0 && fractionsMax == 0) {
            if (picture.exponent() == null) integers = 1;
            else fractions = fractionsMax = 1;
        }
        if (integers == 0 && picture.exponent() != null && picture.integer().contains(symbols.optional())) integers = 1;
        if (integers == 0 && fractions == 0) fractions = 1;
    }

    /** How many digits are on one side of each separator; the next one is always looked for in the integer part. */
    private List<Integer> groups(String part, boolean left) {
        var positions = new ArrayList<Integer>();
        for (var at = part.indexOf(symbols.grouping());
                at >= 0;
                at = picture.integer().indexOf(symbols.grouping(), at + 1))
            positions.add(symbols.digits(
                    left
                            ? part.substring(0, Math.min(at, part.length()))
                            : part.substring(Math.min(at, part.length()))));
        return positions;
    }

    String of(double value) {
        var mantissa = scaled(value);
        if (exponents == 0) return digits(mantissa);
        var exponent = 0;
        if (mantissa != 0 && Double.isFinite(mantissa)) {
            for (; Math.abs(mantissa) < Math.pow(10, scale - 1); mantissa *= 10) exponent--;
            for (; Math.abs(mantissa) > Math.pow(10, scale); mantissa /= 10) exponent++;
        }
        return digits(mantissa) + exponent(exponent);
    }

    private double scaled(double value) {
        if (picture.has(symbols.percent())) return value * 100;
        return picture.has(symbols.perMille()) ? value * 1000 : value;
    }

    private String exponent(int exponent) {
        var digits = symbols.digitsOf(String.valueOf(Math.abs(exponent)));
        var padding = symbols.zero().repeat(Math.max(0, exponents - digits.length()));
        return symbols.exponent() + (exponent < 0 ? symbols.minus() : "") + padding + digits;
    }

    private String digits(double value) {
        var written = symbols.digitsOf(fixed(Math.abs(JavaScriptNumbers.round(value, fractionsMax)), fractionsMax));
        var text =
                stripped(written.contains(".") ? written.replace(".", symbols.decimal()) : written + symbols.decimal());
        var left = integers - text.indexOf(symbols.decimal());
        var right = fractions - (text.length() - text.indexOf(symbols.decimal()) - 1);
        text = symbols.zero().repeat(Math.max(0, left)) + text + symbols.zero().repeat(Math.max(0, right));
        text = groupedFraction(grouped(text));
        var bare = !picture.has(symbols.decimal()) || text.indexOf(symbols.decimal()) == text.length() - 1;
        return bare ? text.substring(0, text.length() - 1) : text;
    }

    /** As JavaScript's toFixed writes it. */
    private static String fixed(double value, int places) {
        if (places > PLACES_MAX) throw new IllegalArgumentException("Expected 100 places at most, but found " + places);
        if (!Double.isFinite(value) || value >= PLAIN_BELOW) return JavaScriptNumbers.text(value);
        return new BigDecimal(value).setScale(places, RoundingMode.HALF_UP).toPlainString();
    }

    private String stripped(String text) {
        var from = 0;
        var to = text.length();
        while (text.startsWith(symbols.zero(), from)) from++;
        while (to > from && text.startsWith(symbols.zero(), to - 1)) to--;
        return text.substring(from, to);
    }

    /** On and on when the picture's separators are at equal distances, else where they are. */
    private String grouped(String text) {
        var decimal = text.indexOf(symbols.decimal());
        var distance = distance();
        var grouped = text;
        if (distance > 0) {
            for (var at = decimal - distance; at > 0; at -= distance) grouped = inserted(grouped, at);
            return grouped;
        }
        for (var group : groups) grouped = inserted(grouped, decimal++ - group);
        return grouped;
    }

    private int distance() {
        if (groups.isEmpty()) return 0;
        var factor = groups.stream().reduce(NumberWriting::divisor).orElse(0);
        for (var i = 1; i <= groups.size(); i++) if (!groups.contains(i * factor)) return 0;
        return factor;
    }

    private static int divisor(int a, int b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    private String groupedFraction(String text) {
        var decimal = text.indexOf(symbols.decimal());
        var grouped = text;
        for (var group : fractionGroups) grouped = inserted(grouped, group + decimal + 1);
        return grouped;
    }

    /** Places left of the text are counted from its end, as JavaScript does. */
    private String inserted(String text, int at) {
        var place = at < 0 ? Math.max(0, text.length() + at) : Math.min(at, text.length());
        return text.substring(0, place) + symbols.grouping() + text.substring(place);
    }
}
