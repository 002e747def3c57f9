package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.JException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers from texts, and texts from numbers, as JavaScript and with it JSONata reads and writes them. */
final class JavaScriptNumbers {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    /** Texts that JSONata takes for a number in another base; not all of them are one. */
    private static final Pattern OTHER_BASE = Pattern.compile("^0[xX][0-9A-Fa-f]+|0[oO][0-7]+|0[bB][01]+$");

    /** Blanks around a number are nothing to JavaScript (ECMA-262, StringToNumber). */
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\ufeff]+|[\\s\\p{Z}\\ufeff]+$");

    private static final Pattern BASED = Pattern.compile("0([xX][0-9a-fA-F]+|[oO][0-7]+|[bB][01]+)");
    private static final Pattern INTEGER = Pattern.compile(
            "^[\\s\\p{Z}\\ufeff]*(?<sign>[-+]?)(?:0[xX](?<hex>[0-9a-fA-F]+)|(?<decimal>(?!0[xX])[0-9]+))");
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int RADIX_MAX = 36;
    private static final double EXACT_EXPONENT_MAX = 1_000;
    /** Digits enough that the last one of a floating number is right. */
    private static final MathContext EXACTLY = new MathContext(50);

    private static final int PLACES_MAX = 1000;
    /**
     * From here on JavaScript writes a number with an exponent, so that it cannot be the exponent in a number's text.
     */
    private static final double EXPONENT_MIN = 1e21;
    /** Every number but the smallest has as many digits that count. */
    private static final int DIGITS_MIN = 15;

    private static final int DIGITS_MAX = 17;
    private static final int EXPONENT_FROM = 21;
    private static final int EXPONENT_BELOW = -6;

    private JavaScriptNumbers() {}

    static @Nullable Object read(@Nullable Object value) {
        if (value instanceof Boolean flag) return flag ? 1 : 0;
        if (!(value instanceof String text)) return value;
        if (!NUMBER.matcher(text).matches() && !OTHER_BASE.matcher(text).find())
            throw new JException("D3030", -1, text);
        var number = ofText(text);
        if (Double.isInfinite(number)) throw new JException("D3030", -1, text);
        return JsonataValues.number(number);
    }

    /** NaN when it is none. */
    static double ofText(String text) {
        var bare = AROUND.matcher(text).replaceAll("");
        if (BASED.matcher(bare).matches()) return new BigInteger(bare.substring(2), base(bare)).doubleValue();
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    private static int base(String text) {
        return switch (Character.toLowerCase(text.charAt(1))) {
            case 'x' -> 16;
            case 'o' -> 8;
            default -> 2;
        };
    }

    /** The fewest digits that are this number and no other, as JavaScript writes them. */
    static String text(double value) {
        if (!Double.isFinite(value)) return String.valueOf(value);
        if (value == 0) return "0";
        return text(shortest(value));
    }

    /** A number other than zero, digit by digit as JavaScript writes it. */
    static String text(BigDecimal value) {
        var digits = value.stripTrailingZeros();
        var exponent = digits.precision() - digits.scale() - 1;
        if (exponent < EXPONENT_FROM && exponent >= EXPONENT_BELOW) return digits.toPlainString();
        var significant = digits.unscaledValue().abs().toString();
        var mantissa = significant.length() == 1 ? significant : significant.charAt(0) + "." + significant.substring(1);
        return (digits.signum() < 0 ? "-" : "") + mantissa + (exponent < 0 ? "e-" : "e+") + Math.abs(exponent);
    }

    private static BigDecimal shortest(double value) {
        var exact = new BigDecimal(value);
        for (var digits = Math.abs(value) < Double.MIN_NORMAL ? 1 : DIGITS_MIN; digits < DIGITS_MAX; digits++) {
            var rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) return rounded;
        }
        return exact.round(new MathContext(DIGITS_MAX, RoundingMode.HALF_EVEN));
    }

    /** To the nearest number where the exponent is whole; the same on every machine. */
    static double power(double base, double exponent) {
        var exact = exponent == Math.rint(exponent) && Math.abs(exponent) <= EXACT_EXPONENT_MAX;
        if (!exact || base == 0 || !Double.isFinite(base)) return StrictMath.pow(base, exponent);
        return new BigDecimal(base).pow((int) exponent, EXACTLY).doubleValue();
    }

    /** Half to even, at a decimal place; the place is shifted in the number's text, where it has an exponent there, so that none is lost. */
    static double round(double value, double places) {
        if (places == 0) return halfEven(value) + 0.0;
        return shifted(halfEven(shifted(value, places)), -places) + 0.0;
    }

    private static double halfEven(double value) {
        return Math.rint(value);
    }

    private static double shifted(double value, double places) {
        if (!Double.isFinite(value)) return Double.NaN;
        var parts = text(value).split("e", -1);
        var exponent = parts.length == 1 ? places : Double.parseDouble(parts[1]) + places;
        if (exponent != Math.rint(exponent) || Math.abs(exponent) >= EXPONENT_MIN) return Double.NaN;
        if (value == 0) return value;
        if (Math.abs(exponent) > PLACES_MAX) return exponent < 0 ? 0 : Double.POSITIVE_INFINITY;
        return new BigDecimal(parts[0]).scaleByPowerOfTen((int) exponent).doubleValue();
    }

    static @Nullable Object formatNumber(List<?> arguments) {
        if (!(arguments.get(0) instanceof Number value)) return null;
        var picture = (String) arguments.get(1);
        Evaluation.current().picture(picture, 0);
        return NumberPicture.format(value.doubleValue(), picture, (Map<?, ?>) arguments.get(2));
    }

    static @Nullable Object formatBase(List<?> arguments) {
        if (!(arguments.get(0) instanceof Number value)) return null;
        var radix = arguments.get(1) instanceof Number given ? round(given.doubleValue(), 0) : 10;
        if (radix < 2 || radix > RADIX_MAX) throw new JException("D3100", -1, JsonataValues.number(radix));
        var whole = round(value.doubleValue(), 0);
        return radix == 10 ? text(whole) : inBase(whole, (int) radix);
    }

    /** Digits a floating number does not hold are zeros. */
    private static String inBase(double value, int radix) {
        if (!Double.isFinite(value)) return String.valueOf(value);
        var digits = new StringBuilder();
        var rest = Math.abs(value);
        for (var unknown = Math.ulp(rest) / 2; unknown >= radix; unknown /= radix, rest /= radix) digits.append('0');
        do {
            var digit = rest % radix;
            digits.append(DIGITS.charAt((int) digit));
            rest = (rest - digit) / radix;
        } while (rest > 0);
        return digits.append(value < 0 ? "-" : "").reverse().toString();
    }

    static @Nullable Object formatInteger(List<?> arguments) {
        if (!(arguments.get(0) instanceof Number value)) return null;
        return integerPicture(arguments.get(1), 0).write(Math.floor(value.doubleValue()));
    }

    /** A text that does not fit the picture yields NaN. */
    static @Nullable Object parseInteger(List<?> arguments) {
        if (!(arguments.get(0) instanceof String text)) return null;
        return JsonataValues.number(
                integerPicture(arguments.get(1), text.length()).read(text));
    }

    private static IntegerPicture integerPicture(Object picture, int characters) {
        Evaluation.current().picture((String) picture, characters);
        return new IntegerPicture((String) picture);
    }

    /** As JavaScript's function of this name reads what a text begins with; NaN when that is no number. */
    static double parseInt(String text) {
        var integer = INTEGER.matcher(text);
        if (!integer.find()) return Double.NaN;
        var hexadecimal = integer.group("hex");
        var value = hexadecimal == null
                ? Double.parseDouble(integer.group("decimal"))
                : new BigInteger(hexadecimal, 16).doubleValue();
        return "-".equals(integer.group("sign")) ? -value : value;
    }
}
