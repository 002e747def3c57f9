package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.JException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a whole number is written: in digits of a certain number and script with separators, in letters, in Roman numerals or
 * in words. The rules are those of XPath's fn:format-integer, as far as JSONata follows them.
 */
final class IntegerPicture {
    /** The zeros of the scripts whose digits may be used. */
    private static final int[] ZEROS = {
        0x30, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6,
        0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40,
        0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10
    };

    private static final int NO_ZERO = -1;
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    /** Roman numbers grow with their value. */
    private static final double ROMAN_MAX = 1_000_000;

    private static final double LETTERS = 26;

    private enum Style {
        LETTERS,
        ROMAN,
        WORDS,
        DECIMAL,
        /** A numbering that JSONata does not know. */
        OTHER
    }

    private enum Case {
        UPPER,
        LOWER,
        TITLE
    }

    /** @param position how many digits are right of it */
    private record Separator(int position, String character) {}

    private final String primary;
    private final boolean ordinal;
    private final Style style;
    private final Case letters;
    private final List<Separator> separators = new ArrayList<>();
    private int zero = NO_ZERO;
    private int optional;
    private int distance;
    /** As a number, since widths in pictures of dates may be none. */
    private double mandatory;

    private boolean exact;

    IntegerPicture(String picture) {
        var semicolon = picture.lastIndexOf(';');
        primary = semicolon < 0 ? picture : picture.substring(0, semicolon);
        ordinal = semicolon >= 0 && picture.startsWith("o", semicolon + 1);
        letters =
                primary.equals("Ww") ? Case.TITLE : List.of("A", "I", "W").contains(primary) ? Case.UPPER : Case.LOWER;
        style = switch (primary) {
            case "A", "a" -> Style.LETTERS;
            case "I", "i" -> Style.ROMAN;
            case "W", "Ww", "w" -> Style.WORDS;
            default -> digits() ? Style.DECIMAL : Style.OTHER;
        };
        if (style != Style.DECIMAL) mandatory = Double.NaN;
    }

    /** Reads a picture of digits from its end; without any digit it is another numbering. */
    private boolean digits() {
        var points = primary.codePoints().toArray();
        for (var i = points.length - 1; i >= 0; i--) {
            var right = (int) mandatory + optional;
            if (isDigit(points[i])) mandatory++;
            else if (points[i] == '#') optional++;
            else separators.add(new Separator(right, Character.toString(points[i])));
        }
        distance = distance();
        return mandatory > 0;
    }

    private boolean isDigit(int point) {
        if (zero != NO_ZERO && point >= zero && point <= zero + 9) return true;
        for (var family : ZEROS) {
            if (point < family || point > family + 9) continue;
            if (zero != NO_ZERO && zero != family) throw new JException("D3131", -1);
            zero = family;
            return true;
        }
        return false;
    }

    /** How far separators are apart when they go on and on, 0 when they do not. */
    private int distance() {
        if (separators.isEmpty()) return 0;
        if (separators.stream().map(Separator::character).distinct().count() != 1) return 0;
        var positions = separators.stream().map(Separator::position).toList();
        var factor = positions.stream().reduce(IntegerPicture::divisor).orElse(0);
        for (var i = 1; i <= positions.size(); i++) if (!positions.contains(i * factor)) return 0;
        return factor;
    }

    private static int divisor(int a, int b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    boolean isRegular() {
        return distance > 0;
    }

    /** NaN when it is not written in digits. */
    double mandatoryDigits() {
        return mandatory;
    }

    /** NaN when it is not written in digits. */
    double allDigits() {
        return mandatory + optional;
    }

    void mandatoryDigits(double digits) {
        mandatory = digits;
    }

    /** The same digits follow at once, so that only their number tells where this part ends. */
    void readExactly() {
        exact = true;
    }

    /** The separator between hours and minutes; null when there is none, or more than one. */
    @Nullable
    String separator() {
        return isRegular() ? separators.get(0).character : null;
    }

    String write(double value) {
        var absolute = Math.abs(value);
        var text = switch (style) {
            case LETTERS -> inLetters(absolute);
            case ROMAN -> cased(inRoman(absolute));
            case WORDS -> cased(NumberWords.of(absolute, ordinal));
            case DECIMAL -> inDigits(absolute);
            case OTHER -> throw other();
        };
        return value < 0 ? "-" + text : text;
    }

    private RuntimeException other() {
        return new JException("D3130", -1, primary);
    }

    private String cased(String text) {
        return switch (letters) {
            case UPPER -> text.toUpperCase(Locale.ROOT);
            case LOWER -> text.toLowerCase(Locale.ROOT);
            case TITLE -> text;
        };
    }

    private String inLetters(double value) {
        var text = new StringBuilder();
        for (var rest = value; rest > 0; rest = Math.floor((rest - 1) / LETTERS))
            text.append((char) ((rest - 1) % LETTERS + firstLetter()));
        return text.reverse().toString();
    }

    private char firstLetter() {
        return letters == Case.UPPER ? 'A' : 'a';
    }

    private static String inRoman(double value) {
        if (value > ROMAN_MAX) throw LimitReached.MEMORY;
        var text = new StringBuilder();
        var rest = value;
        for (var i = 0; i < ROMAN.length; i++)
            for (; rest >= ROMAN_VALUES[i]; rest -= ROMAN_VALUES[i]) text.append(ROMAN[i]);
        return text.toString();
    }

    private String inDigits(double value) {
        var text = JavaScriptNumbers.text(value);
        if (text.length() < mandatory) text = "0".repeat((int) mandatory - text.length()) + text;
        if (zero != '0') text = shifted(text, zero - '0');
        text = isRegular() ? groupedAlways(text) : grouped(text);
        return ordinal ? text + suffix(text) : text;
    }

    private static String shifted(String text, int by) {
        return text.codePoints()
                .map(point -> point + by)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String groupedAlways(String text) {
        var grouped = new StringBuilder(text);
        for (var position = text.length() - distance; position > 0; position -= distance)
            grouped.insert(position, separator());
        return grouped.toString();
    }

    /** The leftmost separator first. Where a number is too short for one, JavaScript's way of cutting texts shows. */
    private String grouped(String text) {
        var grouped = text;
        var leftmostFirst = new ArrayList<>(separators);
        Collections.reverse(leftmostFirst);
        for (var separator : leftmostFirst) {
            var position = grouped.length() - separator.position;
            var left = grouped.substring(0, Math.max(0, position));
            var right = position < 0 ? Math.max(0, grouped.length() + position) : position;
            grouped = left + separator.character + grouped.substring(right);
        }
        return grouped;
    }

    private static String suffix(String text) {
        var tens = text.length() > 1 && text.charAt(text.length() - 2) == '1';
        return tens
                ? "th"
                : switch (text.charAt(text.length() - 1)) {
                    case '1' -> "st";
                    case '2' -> "nd";
                    case '3' -> "rd";
                    default -> "th";
                };
    }

    /** A regular expression that matches the texts {@link #read} understands. */
    String pattern() {
        return switch (style) {
            case LETTERS -> letters == Case.UPPER ? "[A-Z]+" : "[a-z]+";
            case ROMAN -> letters == Case.UPPER ? "[MDCLXVI]+" : "[mdclxvi]+";
            case WORDS -> "(?:" + String.join("|", NumberWords.words()) + "|and|[\\-, ])+";
            case DECIMAL -> "[0-9]" + (exact ? "{" + (int) mandatory + "}" : "+") + (ordinal ? "(?:th|st|nd|rd)" : "");
            case OTHER -> throw other();
        };
    }

    /** NaN when it cannot be read. */
    double read(String text) {
        return switch (style) {
            case LETTERS -> ofLetters(text);
            case ROMAN -> ofRoman(letters == Case.UPPER ? text : text.toUpperCase(Locale.ROOT));
            case WORDS -> NumberWords.read(text.toLowerCase(Locale.ROOT));
            case DECIMAL -> ofDigits(text);
            case OTHER -> throw other();
        };
    }

    private double ofLetters(String text) {
        var value = 0.0;
        for (var i = 0; i < text.length(); i++)
            value += (text.charAt(text.length() - i - 1) - firstLetter() + 1) * JavaScriptNumbers.power(LETTERS, i);
        return value;
    }

    private static double ofRoman(String text) {
        var sum = 0.0;
        var largest = 1;
        for (var i = text.length() - 1; i >= 0; i--) {
            var value = "IVXLCDM".indexOf(text.charAt(i)) < 0 ? 0 : romanDigit(text.charAt(i));
            if (value == 0) return Double.NaN;
            sum += value < largest ? -value : value;
            largest = Math.max(largest, value);
        }
        return sum;
    }

    private static int romanDigit(char digit) {
        return switch (digit) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            case 'C' -> 100;
            case 'D' -> 500;
            default -> 1000;
        };
    }

    private double ofDigits(String text) {
        var digits = ordinal ? text.substring(0, Math.max(0, text.length() - 2)) : text;
        if (isRegular()) digits = digits.replace(",", "");
        else for (var separator : separators) digits = digits.replace(separator.character, "");
        return JavaScriptNumbers.parseInt(zero == '0' ? digits : ascii(digits));
    }

    private String ascii(String digits) {
        var text = new StringBuilder();
        for (var i = 0; i < digits.length(); i++) {
            var c = digits.charAt(i);
            var point = c - zero + '0';
            if (point < 0) throw new IllegalArgumentException("Expected a digit, but found " + c);
            text.appendCodePoint(point);
        }
        return text.toString();
    }
}
