package dev.clix.workflow.asl.jsonata;

import com.dashjoin.jsonata.JException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One picture of {@code $formatNumber}: how a number is written. The rules are those of XPath's fn:format-number (XPath and
 * XQuery Functions and Operators 3.1, 4.7), with JSONata's codes for pictures that break them.
 */
final class NumberPicture {
    private final Symbols symbols;
    private final String picture;
    private final String prefix;
    private final String suffix;
    private final String active;
    private final String mantissa;
    private final String integer;
    private final String fraction;
    private final Optional<String> exponent;

    /** What the parts of a picture are written with; each can be replaced. */
    private record Symbols(Map<?, ?> replaced) {
        private static final Map<String, String> STANDARD = Map.ofEntries(
                Map.entry("decimal-separator", "."),
                Map.entry("grouping-separator", ","),
                Map.entry("exponent-separator", "e"),
                Map.entry("infinity", "Infinity"),
                Map.entry("minus-sign", "-"),
                Map.entry("NaN", "NaN"),
                Map.entry("percent", "%"),
                Map.entry("per-mille", "\u2030"),
                Map.entry("zero-digit", "0"),
                Map.entry("digit", "#"),
                Map.entry("pattern-separator", ";"));

        String get(String name) {
            var other = replaced.get(name);
            return other == null ? STANDARD.get(name) : String.valueOf(other);
        }

        boolean isDecimalDigit(int c) {
            var zero = get("zero-digit").isEmpty() ? '0' : get("zero-digit").charAt(0);
            return c >= zero && c < zero + 10;
        }

        boolean isDigit(int c) {
            return isDecimalDigit(c) || is("digit", c);
        }

        boolean is(String name, int c) {
            return get(name).equals(String.valueOf((char) c));
        }

        boolean isActive(int c) {
            return isActiveInMantissa(c) || is("exponent-separator", c);
        }

        boolean isActiveInMantissa(int c) {
            return isDigit(c)
                    || is("decimal-separator", c)
                    || is("grouping-separator", c)
                    || is("pattern-separator", c);
        }

        /** Digits as they are written, from those of ASCII. */
        String digits(String ascii) {
            var offset = get("zero-digit").charAt(0) - '0';
            return ascii.chars()
                    .mapToObj(c -> String.valueOf((char) (c + offset)))
                    .collect(Collectors.joining());
        }
    }

    private NumberPicture(Symbols symbols, String picture) {
        this.symbols = symbols;
        this.picture = picture;
        var from = 0;
        var to = picture.length();
        while (from < to && !symbols.isActiveInMantissa(picture.charAt(from))) from++;
        if (from == to) from = 0;
        else while (!symbols.isActiveInMantissa(picture.charAt(to - 1))) to--;
        this.prefix = picture.substring(0, from);
        this.suffix = picture.substring(to);
        this.active = picture.substring(from, to);
        var exponentAt = picture.indexOf(symbols.get("exponent-separator"), from);
        var exponential = exponentAt >= 0 && exponentAt <= to;
        this.mantissa = exponential ? active.substring(0, exponentAt - from) : active;
        this.exponent = exponential
                ? Optional.of(active.substring(Math.min(active.length(), exponentAt - from + 1)))
                : Optional.empty();
        var decimalAt = mantissa.indexOf(symbols.get("decimal-separator"));
        this.integer = decimalAt < 0 ? mantissa : mantissa.substring(0, decimalAt);
        this.fraction = decimalAt < 0 ? "" : mantissa.substring(decimalAt + 1);
        broken().ifPresent(code -> {
            throw new JException(code, -1);
        });
    }

    /**
     * @param picture one for all numbers, or two with a separator between: for positive and for negative ones
     * @param options symbols other than the standard ones, by name
     */
    static String format(double value, String picture, Map<?, ?> options) {
        var symbols = new Symbols(options == null ? Map.of() : options);
        var parts = picture.split(Pattern.quote(symbols.get("pattern-separator")), -1);
        if (parts.length > 2) throw new JException("D3080", -1);
        var pictures = new ArrayList<NumberPicture>();
        for (var part : parts) pictures.add(new NumberPicture(symbols, part));
        if (Double.isNaN(value)) return symbols.get("NaN");
        var negative = value < 0;
        var chosen = pictures.get(negative ? pictures.size() - 1 : 0);
        var minus = negative && pictures.size() == 1 ? symbols.get("minus-sign") : "";
        return minus + chosen.prefix + chosen.number(Math.abs(value)) + chosen.suffix;
    }

    /** The code of the last rule the picture breaks. */
    private Optional<String> broken() {
        String code = null;
        if (occurs("decimal-separator") > 1) code = "D3081";
        if (occurs("percent") > 1) code = "D3082";
        if (occurs("per-mille") > 1) code = "D3083";
        var scaled = occurs("percent") + occurs("per-mille") > 0;
        if (occurs("percent") > 0 && occurs("per-mille") > 0) code = "D3084";
        if (mantissa.chars().noneMatch(symbols::isDigit)) code = "D3085";
        if (!active.chars().allMatch(symbols::isActive)) code = "D3086";
        var grouping = symbols.get("grouping-separator");
        var decimal = symbols.get("decimal-separator");
        if (picture.contains(grouping + decimal) || picture.contains(decimal + grouping)) code = "D3087";
        else if (occurs("decimal-separator") == 0 && integer.endsWith(grouping)) code = "D3088";
        if (picture.contains(grouping + grouping)) code = "D3089";
        if (mandatory(before(integer, integer.indexOf(symbols.get("digit")))) > 0) code = "D3090";
        if (mandatory(after(fraction, fraction.lastIndexOf(symbols.get("digit")))) > 0) code = "D3091";
        if (exponent.filter(part -> !part.isEmpty()).isPresent() && scaled) code = "D3092";
        if (exponent.filter(part -> part.isEmpty() || mandatory(part) < part.length())
                .isPresent()) code = "D3093";
        return Optional.ofNullable(code);
    }

    private int occurs(String name) {
        return picture.split(Pattern.quote(symbols.get(name)), -1).length - 1;
    }

    private static String before(String text, int index) {
        return index < 0 ? "" : text.substring(0, index);
    }

    private static String after(String text, int index) {
        return index < 0 ? "" : text.substring(index);
    }

    /** How many digits it has that are always written. */
    private int mandatory(String part) {
        return (int) part.chars().filter(symbols::isDecimalDigit).count();
    }

    private int digits(String part) {
        return (int) part.chars().filter(symbols::isDigit).count();
    }

    private String number(double value) {
        if (Double.isInfinite(value)) return symbols.get("infinity");
        var integers = mandatory(integer);
        var fractions = mandatory(fraction);
        var fractionsMax = digits(fraction);
        if (integers == 0 && fractionsMax == 0 && exponent.isPresent()) fractions = fractionsMax = 1;
        else if (integers == 0 && fractionsMax == 0) integers = 1;
        if (exponent.isPresent() && integers == 0 && integer.contains(symbols.get("digit"))) integers = 1;
        if (integers == 0 && fractions == 0) fractions = 1;

        var scaled = BigDecimal.valueOf(value).scaleByPowerOfTen(occurs("percent") * 2 + occurs("per-mille") * 3);
        var power = exponent.isPresent() ? power(scaled) : 0;
        var rounded = scaled.scaleByPowerOfTen(-power).setScale(fractionsMax, RoundingMode.HALF_EVEN);
        var plain = rounded.toPlainString().split("\\.");
        var whole = pad(plain[0].replaceFirst("^0+", ""), integers, true);
        var part = pad(plain.length < 2 ? "" : plain[1].replaceFirst("0+$", ""), fractions, false);
        var written = grouped(symbols.digits(whole))
                + (part.isEmpty() ? "" : symbols.get("decimal-separator") + groupedFraction(symbols.digits(part)));
        return exponent.isEmpty() ? written : written + exponent(power);
    }

    /** By which power of ten a number is divided so that its mantissa is as long as the picture's. */
    private int power(BigDecimal value) {
        if (value.signum() == 0) return 0;
        var size = mandatory(integer);
        var power = value.precision() - value.scale() - size;
        return value.compareTo(BigDecimal.ONE.scaleByPowerOfTen(power + size - 1)) == 0 && power > 0
                ? power - 1
                : power;
    }

    private String exponent(int power) {
        var digits = pad(String.valueOf(Math.abs(power)), mandatory(exponent.orElse("")), true);
        return symbols.get("exponent-separator")
                + (power < 0 ? symbols.get("minus-sign") : "")
                + symbols.digits(digits);
    }

    private static String pad(String digits, int size, boolean left) {
        var zeros = "0".repeat(Math.max(0, size - digits.length()));
        return left ? zeros + digits : digits + zeros;
    }

    /** At the picture's positions, and on and on when those are at equal distances. */
    private String grouped(String digits) {
        var positions = groups(integer, true);
        var distance = positions.isEmpty() ? 0 : positions.get(positions.size() - 1);
        var regular = distance > 0;
        for (var i = 0; i < positions.size(); i++) regular &= positions.get(i) == distance * (positions.size() - i);
        var text = new StringBuilder();
        for (var i = 0; i < digits.length(); i++) {
            var right = digits.length() - i;
            if (i > 0 && (regular ? right % distance == 0 : positions.contains(right)))
                text.append(symbols.get("grouping-separator"));
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    private String groupedFraction(String digits) {
        var positions = groups(fraction, false);
        var text = new StringBuilder();
        for (var i = 0; i < digits.length(); i++) {
            if (positions.contains(i)) text.append(symbols.get("grouping-separator"));
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    /** How many digits are on one side of each separator. */
    private List<Integer> groups(String part, boolean right) {
        var positions = new ArrayList<Integer>();
        for (var i = 0; i < part.length(); i++)
            if (symbols.is("grouping-separator", part.charAt(i)))
                positions.add(digits(right ? part.substring(i) : part.substring(0, i)));
        return positions;
    }
}
