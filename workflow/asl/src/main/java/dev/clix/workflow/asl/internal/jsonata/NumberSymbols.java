package dev.clix.workflow.asl.internal.jsonata;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * The symbols that a picture of numbers is written with.
 *
 * @param replaced those that are not the standard ones, by name
 */
record NumberSymbols(Map<?, ?> replaced) {
    private static final Map<String, String> STANDARD = Map.ofEntries(
            Map.entry("decimal-separator", "."),
            Map.entry("grouping-separator", ","),
            Map.entry("exponent-separator", "e"),
            Map.entry("minus-sign", "-"),
            Map.entry("percent", "%"),
            Map.entry("per-mille", "\u2030"),
            Map.entry("zero-digit", "0"),
            Map.entry("digit", "#"),
            Map.entry("pattern-separator", ";"));

    private String get(String name) {
        var other = replaced.get(name);
        if (other == null) return requireNonNull(STANDARD.get(name));
        return other instanceof Number number ? JavaScriptNumbers.text(number.doubleValue()) : String.valueOf(other);
    }

    String decimal() {
        return get("decimal-separator");
    }

    String grouping() {
        return get("grouping-separator");
    }

    String exponent() {
        return get("exponent-separator");
    }

    String minus() {
        return get("minus-sign");
    }

    String percent() {
        return get("percent");
    }

    String perMille() {
        return get("per-mille");
    }

    String optional() {
        return get("digit");
    }

    String pattern() {
        return get("pattern-separator");
    }

    String zero() {
        var zero = replaced.get("zero-digit");
        return zero == null ? requireNonNull(STANDARD.get("zero-digit")) : (String) zero;
    }

    boolean isDecimalDigit(int c) {
        var first = zero().charAt(0);
        return c >= first && c < first + 10;
    }

    boolean isDigit(int c) {
        return isDecimalDigit(c) || is("digit", c);
    }

    boolean isActive(int c) {
        return isActiveInMantissa(c) || is("exponent-separator", c);
    }

    boolean isActiveInMantissa(int c) {
        return isDigit(c) || is("decimal-separator", c) || is("grouping-separator", c) || is("pattern-separator", c);
    }

    /** A replaced symbol that is no text is written, but matches no character of the picture. */
    private boolean is(String name, int c) {
        var symbol = replaced.containsKey(name) ? replaced.get(name) : STANDARD.get(name);
        return symbol instanceof String text && text.length() == 1 && text.charAt(0) == c;
    }

    /** How many digits are in a text that are always written. */
    int mandatory(String text) {
        return (int) text.chars().filter(this::isDecimalDigit).count();
    }

    /** How many digits are in a text, optional ones included. */
    int digits(String text) {
        return (int) text.chars().filter(this::isDigit).count();
    }

    /** A number in these digits, from one in those of ASCII. */
    String digitsOf(String ascii) {
        var offset = zero().charAt(0) - '0';
        var text = new StringBuilder();
        for (var c : ascii.toCharArray()) text.append(c >= '0' && c <= '9' ? (char) (c + offset) : c);
        return text.toString();
    }
}
