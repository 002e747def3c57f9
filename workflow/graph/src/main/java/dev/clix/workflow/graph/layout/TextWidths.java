package dev.clix.workflow.graph.layout;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How wide texts are, by a table of Helvetica's metrics with some reserve for fonts that stand in for it, and how they
 * break into lines. A text is never cut: a word that is too long breaks between letters.
 */
public final class TextWidths {
    /** Thousandths of the font's size, for the letters from blank to tilde. */
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
                833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
                556,
        556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
                334,
        260, 334, 584
    };

    private static final int OTHER = 667;
    private static final int WIDE = 1_300;
    private static final double BOLD = 1.08;
    private static final double RESERVE = 1.04;
    /** First and last of each range. */
    private static final int[] WIDE_LETTERS = {
        0x1100, 0x115F, 0x2300, 0x23FF, 0x2600, 0x26FF, 0x2E80, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F,
        0xFF00, 0xFFEF, 0x10000, 0x10FFFF
    };

    private static final String BREAKS_AFTER = "-_./:,;|\\)]}>=";

    private TextWidths() {}

    /** @param size of the font */
    public static double of(String text, double size, boolean bold) {
        var sum = 0.0;
        for (var i = 0; i < text.length(); ) {
            var letter = text.codePointAt(i);
            sum += thousandths(letter);
            i += Character.charCount(letter);
        }
        return sum * size / 1_000 * RESERVE * (bold ? BOLD : 1);
    }

    private static int thousandths(int letter) {
        if (letter >= ' ' && letter <= '~') return WIDTHS[letter - ' '];
        var kind = Character.getType(letter);
        if (kind == Character.NON_SPACING_MARK || kind == Character.ENCLOSING_MARK || kind == Character.FORMAT)
            return 0;
        if (isWide(letter)) return WIDE;
        return letter >= 0x2000 ? 1_000 : OTHER;
    }

    /** Scripts and signs that take a square. */
    private static boolean isWide(int letter) {
        for (var i = 0; i < WIDE_LETTERS.length; i += 2)
            if (letter >= WIDE_LETTERS[i] && letter <= WIDE_LETTERS[i + 1]) return true;
        return false;
    }

    /** How many cells of a terminal it takes. */
    public static int cells(String text) {
        return text.codePoints()
                .map(letter -> thousandths(letter) == WIDE ? 2 : thousandths(letter) == 0 ? 0 : 1)
                .sum();
    }

    /**
     * Lines no wider than asked for, at least one; line breaks of the text's own are kept.
     *
     * @param font says how wide a text is
     */
    static List<String> lines(String text, ToDoubleFunction<String> font, double width) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\\R", -1)) broken(paragraph.strip(), font, width, lines);
        return lines;
    }

    private static void broken(String text, ToDoubleFunction<String> font, double width, List<String> lines) {
        var rest = text;
        while (font.applyAsDouble(rest) > width) {
            var end = fitting(rest, font, width);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty() || lines.isEmpty()) lines.add(rest);
    }

    /** Where the first line ends: after the last blank that fits, else a sign or before a capital, else any letter. */
    private static int fitting(String text, ToDoubleFunction<String> font, double width) {
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        var blank = 0;
        var sign = 0;
        var letter = letters.next();
        for (var next = letter; next != BreakIterator.DONE; next = letters.next()) {
            if (font.applyAsDouble(text.substring(0, next).stripTrailing()) > width) break;
            letter = next;
            if (next >= text.length()) continue;
            if (Character.isWhitespace(text.charAt(next))) blank = next;
            else if (endsWord(text, next)) sign = next;
        }
        if (blank > 0) return blank;
        return sign > 1 ? sign : letter;
    }

    private static boolean endsWord(String text, int at) {
        var before = text.charAt(at - 1);
        if (BREAKS_AFTER.indexOf(before) >= 0) return true;
        return Character.isLowerCase(before) && Character.isUpperCase(text.charAt(at));
    }
}
