package dev.clix.workflow.asl.internal.jsonata;

import com.dashjoin.jsonata.JException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One picture of {@code $formatNumber}: its parts, and which rules it breaks. They are those of XPath's fn:format-number
 * (XPath and XQuery Functions and Operators 3.1, 4.7), as JSONata's reference reads them.
 */
final class NumberPicture {
    private final NumberSymbols symbols;
    private final String picture;
    private final String prefix;
    private final String suffix;
    private final String active;
    private final String mantissa;
    private final String integer;
    private final String fraction;
    /** Null when the number is written without one. */
    private final @Nullable String exponent;

    private NumberPicture(NumberSymbols symbols, String picture) {
        this.symbols = symbols;
        this.picture = picture;
        var from = 0;
        var to = picture.length();
        while (from < to && !symbols.isActiveInMantissa(picture.charAt(from))) from++;
        if (from == to) from = 0;
        else while (!symbols.isActiveInMantissa(picture.charAt(to - 1))) to--;
        prefix = picture.substring(0, from);
        suffix = picture.substring(to);
        active = picture.substring(from, to);
        // JSONata looks for the place in the whole picture, and cuts what lies between prefix and suffix there.
        var exponentAt = picture.indexOf(symbols.exponent(), from);
        var exponential = exponentAt >= 0 && exponentAt <= to;
        mantissa = exponential ? active.substring(0, Math.min(active.length(), exponentAt)) : active;
        exponent = exponential ? active.substring(Math.min(active.length(), exponentAt + 1)) : null;
        var decimalAt = mantissa.indexOf(symbols.decimal());
        integer = decimalAt < 0 ? mantissa : mantissa.substring(0, decimalAt);
        fraction = decimalAt < 0 ? suffix : mantissa.substring(decimalAt + 1);
        check();
    }

    /**
     * @param picture one for all numbers, or two with a separator between: for positive and for negative ones
     * @param options symbols other than the standard ones, by name; null for none
     */
    static String format(double value, String picture, Map<?, ?> options) {
        var symbols = new NumberSymbols(options == null ? Map.of() : options);
        var parts = picture.split(Pattern.quote(symbols.pattern()), -1);
        if (parts.length > 2) throw new JException("D3080", -1);
        var pictures = new ArrayList<NumberPicture>();
        for (var part : parts) pictures.add(new NumberPicture(symbols, part));
        var chosen = pictures.get(value >= 0 ? 0 : pictures.size() - 1);
        var minus = value >= 0 || pictures.size() == 2 ? "" : symbols.minus();
        return minus + chosen.prefix + new NumberWriting(symbols, chosen).of(value) + chosen.suffix;
    }

    /** Refuses it for the last rule it breaks. */
    private void check() {
        var broken = new ArrayList<String>();
        breaks(broken, isTwice(symbols.decimal()), "D3081");
        breaks(broken, isTwice(symbols.percent()), "D3082");
        breaks(broken, isTwice(symbols.perMille()), "D3083");
        breaks(broken, has(symbols.percent()) && has(symbols.perMille()), "D3084");
        breaks(broken, symbols.digits(mantissa) == 0, "D3085");
        breaks(broken, !active.chars().allMatch(symbols::isActive), "D3086");
        breaks(broken, has(symbols.decimal()) && isGroupedBesideDecimal(), "D3087");
        breaks(broken, !has(symbols.decimal()) && integer.endsWith(symbols.grouping()), "D3088");
        breaks(broken, has(symbols.grouping() + symbols.grouping()), "D3089");
        breaks(broken, symbols.mandatory(before(integer)) > 0, "D3090");
        breaks(broken, symbols.mandatory(after(fraction)) > 0, "D3091");
        if (exponent != null) checkExponent(exponent, broken);
        if (!broken.isEmpty()) throw new JException(broken.get(broken.size() - 1), -1);
    }

    private void checkExponent(String exponent, List<String> broken) {
        var scaled = has(symbols.percent()) || has(symbols.perMille());
        breaks(broken, !exponent.isEmpty() && scaled, "D3092");
        breaks(broken, exponent.isEmpty() || symbols.mandatory(exponent) < exponent.length(), "D3093");
    }

    private static void breaks(List<String> broken, boolean breaks, String code) {
        if (breaks) broken.add(code);
    }

    boolean has(String symbol) {
        return picture.contains(symbol);
    }

    private boolean isTwice(String symbol) {
        return picture.indexOf(symbol) != picture.lastIndexOf(symbol);
    }

    private boolean isGroupedBesideDecimal() {
        var at = picture.indexOf(symbols.decimal());
        return picture.substring(0, at).endsWith(symbols.grouping()) || picture.startsWith(symbols.grouping(), at + 1);
    }

    /** The letters before the first optional digit. */
    private String before(String part) {
        var at = part.indexOf(symbols.optional());
        return at < 0 ? "" : part.substring(0, at);
    }

    /** The letters after the last optional digit. */
    private String after(String part) {
        var at = part.lastIndexOf(symbols.optional());
        return at < 0 ? "" : part.substring(at);
    }

    String integer() {
        return integer;
    }

    String fraction() {
        return fraction;
    }

    /** Null when the number is written without one. */
    @Nullable
    String exponent() {
        return exponent;
    }
}
