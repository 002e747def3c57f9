package dev.clix.workflow.asl.internal.jsonata;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whole numbers in English words. */
final class NumberWords {
    private static final List<String> FEW = List.of(
            ("Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen"
                            + " Seventeen Eighteen Nineteen")
                    .split(" "));
    private static final List<String> FEW_ORDINAL = List.of(
            ("Zeroth First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth"
                            + " Fourteenth Fifteenth Sixteenth Seventeenth Eighteenth Nineteenth")
                    .split(" "));
    private static final List<String> TENS =
            List.of("Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety".split(" "));
    private static final List<String> MAGNITUDES = List.of("Thousand Million Billion Trillion".split(" "));
    private static final Map<String, Double> VALUES = values();

    private NumberWords() {}

    private static Map<String, Double> values() {
        var values = new HashMap<String, Double>();
        for (var i = 0; i < FEW.size(); i++) {
            values.put(lower(FEW.get(i)), (double) i);
            values.put(lower(FEW_ORDINAL.get(i)), (double) i);
        }
        for (var i = 0; i < TENS.size(); i++) {
            values.put(lower(TENS.get(i)), (i + 2) * 10.0);
            values.put(ordinalOfTens(lower(TENS.get(i))), (i + 2) * 10.0);
        }
        putWithOrdinal(values, "hundred", 100);
        for (var i = 0; i < MAGNITUDES.size(); i++)
            putWithOrdinal(values, lower(MAGNITUDES.get(i)), Math.pow(10, (i + 1) * 3.0));
        return Map.copyOf(values);
    }

    private static void putWithOrdinal(Map<String, Double> values, String word, double value) {
        values.put(word, value);
        values.put(word + "th", value);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static String ordinalOfTens(String word) {
        return word.substring(0, word.length() - 1) + "ieth";
    }

    /** Every word that can be in a number. */
    static Iterable<String> words() {
        return VALUES.keySet();
    }

    /** @param value not negative */
    static String of(double value, boolean ordinal) {
        if (!Double.isFinite(value))
            throw new IllegalArgumentException("Expected a number in words, but found " + value);
        return of(value, "", "", ordinal);
    }

    /**
     * @param and the separator before a number below a hundred
     * @param comma the separator before a larger number
     */
    private static String of(double value, String and, String comma, boolean ordinal) {
        if (value < FEW.size()) return and + (ordinal ? FEW_ORDINAL : FEW).get((int) value);
        if (value < 100) return and + tens((int) value, ordinal);
        if (value < 1000) return comma + FEW.get((int) value / 100) + " Hundred" + rest(value % 100, ordinal);
        var magnitude = Math.min(MAGNITUDES.size(), (int) Math.floor(Math.log10(value) / 3));
        var factor = Math.pow(10, magnitude * 3.0);
        var times = Math.floor(value / factor);
        return comma + of(times, "", "", false) + " " + MAGNITUDES.get(magnitude - 1)
                + rest(value - times * factor, ordinal);
    }

    private static String tens(int value, boolean ordinal) {
        var word = TENS.get(value / 10 - 2);
        if (value % 10 > 0) return word + "-" + of(value % 10, "", "", ordinal);
        return ordinal ? ordinalOfTens(word) : word;
    }

    private static String rest(double value, boolean ordinal) {
        if (value > 0) return of(value, " and ", ", ", ordinal);
        return ordinal ? "th" : "";
    }

    /** NaN when one of the words is none. */
    static double read(String words) {
        var sum = 0.0;
        var part = 0.0;
        for (var word : words.split(",\\s|\\sand\\s|[\\s\\\\-]", -1)) {
            var value = VALUES.getOrDefault(word, Double.NaN);
            if (value >= 100 || Double.isNaN(value)) part *= value;
            else if (part >= 1000) {
                sum += part;
                part = value;
            } else part += value;
        }
        return sum + part;
    }
}
