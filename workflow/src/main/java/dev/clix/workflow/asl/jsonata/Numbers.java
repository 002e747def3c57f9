package dev.clix.workflow.asl.jsonata;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Numbers from texts, and texts from numbers, as JSONata reads and writes them. */
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    private static final Pattern RADIX = Pattern.compile("0([xX][0-9a-fA-F]{1,13}|[oO][0-7]{1,17}|[bB][01]{1,53})");
    private static final Pattern INTEGER = Pattern.compile("\\s*([-+]?\\d+).*", Pattern.DOTALL);
    private static final int RADIX_MAX = 36;
    /** Roman numbers grow with their value. */
    private static final long ROMAN_MAX = 1_000_000;

    private Numbers() {}

    static Object read(Object value) {
        if (!(value instanceof String text)) return Functions.number(value);
        if (RADIX.matcher(text).matches()) return JsonataValues.number(Long.parseLong(text.substring(2), radix(text)));
        if (!NUMBER.matcher(text).matches() || Double.isInfinite(Double.parseDouble(text)))
            throw new JException("D3030", -1, text);
        return JsonataValues.number(Double.parseDouble(text));
    }

    private static int radix(String text) {
        return switch (Character.toLowerCase(text.charAt(1))) {
            case 'x' -> 16;
            case 'o' -> 8;
            default -> 2;
        };
    }

    static Object formatNumber(List<?> arguments) {
        if (!(arguments.get(0) instanceof Number value)) return null;
        if (!(arguments.get(1) instanceof String picture)) return null;
        Evaluation.current().picture(picture, 0);
        return NumberPicture.format(value.doubleValue(), picture, (Map<?, ?>) arguments.get(2));
    }

    static Object formatBase(List<?> arguments) {
        if (!(arguments.get(0) instanceof Number value)) return null;
        var radix = arguments.get(1) instanceof Number given ? (int) Math.rint(given.doubleValue()) : 10;
        if (radix < 2 || radix > RADIX_MAX) throw new JException("D3100", -1, radix);
        Texts.checkFinite(value);
        return whole(value, RoundingMode.HALF_EVEN).toString(radix);
    }

    private static BigInteger whole(Number value, RoundingMode rounding) {
        return value instanceof Double fraction
                ? BigDecimal.valueOf(fraction).setScale(0, rounding).toBigInteger()
                : BigInteger.valueOf(value.longValue());
    }

    static Object formatInteger(List<?> arguments) {
        if (!(arguments.get(0) instanceof Number value)) return null;
        if (!(arguments.get(1) instanceof String picture)) return null;
        Texts.checkFinite(value);
        Evaluation.current().picture(picture, 0);
        if (picture.toUpperCase(Locale.ROOT).contains("I") && Math.abs(value.doubleValue()) > ROMAN_MAX)
            throw Evaluation.current().stop(LimitReached.MEMORY);
        var whole = whole(value, RoundingMode.FLOOR);
        if (whole.bitLength() >= Long.SIZE) throw JsonataFailure.of("D1001", "Number out of range: %s", whole);
        return Texts.withoutTurkishLetters(Functions.formatInteger(whole, picture), picture);
    }

    /** NaN is what a text is that the picture does not fit. */
    static Object parseInteger(List<?> arguments) {
        if (!(arguments.get(0) instanceof String text)) return null;
        if (!(arguments.get(1) instanceof String picture)) return null;
        Evaluation.current().picture(picture, text.length());
        Functions.formatInteger(1, picture); // refuses pictures that are none
        var ordinal = picture.endsWith(";o");
        var primary = ordinal ? picture.substring(0, picture.length() - 2) : picture;
        if (primary.chars().anyMatch(Character::isDigit)) return decimal(text, primary, ordinal);
        try {
            var number = Functions.parseInteger(text, picture);
            return number == null ? (Number) Double.NaN : JsonataValues.number(number.doubleValue());
        } catch (ParseException | RuntimeException unfit) {
            return Double.NaN;
        }
    }

    private static Number decimal(String text, String picture, boolean ordinal) {
        var digits = new StringBuilder();
        for (var c : text.toCharArray()) {
            var separator = picture.indexOf(c) >= 0 && !Character.isDigit(c) && c != '#';
            if (!separator) digits.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        var number =
                INTEGER.matcher(ordinal && digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
        return number.matches() ? JsonataValues.number(Double.parseDouble(number.group(1))) : (Number) Double.NaN;
    }
}
