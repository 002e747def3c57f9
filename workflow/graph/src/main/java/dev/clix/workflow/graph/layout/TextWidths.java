package dev.clix.workflow.graph.layout;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How wide texts are, by a table of the wider of two fonts, Helvetica and DejaVu Sans, which stands in for it on many
 * systems, and how they break into lines. A text is never cut: a word that is too long breaks between letters.
 */
public final class TextWidths {
    /** Thousandths of the font's size, for the letters from blank to tilde. */
    private static final int[] PLAIN = {
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636,
        636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556, 1015, 684, 686, 722, 770, 667, 611, 778,
        752, 295, 500, 667, 557, 863, 748, 787, 667, 787, 722, 667, 611, 732, 684, 989, 685, 667, 685, 390,
        337, 390, 838, 556, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
        635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838
    };

    private static final int[] BOLD = {
        348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696, 696,
        696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 600, 1096, 774, 762, 780, 830, 720, 683, 840,
        837, 372, 540, 775, 637, 995, 837, 850, 733, 850, 780, 720, 682, 812, 774, 1103, 771, 724, 725, 457,
        365, 457, 838, 600, 500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687,
        716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838
    };

    private static final int OTHER = 720;
    private static final int WIDE = 1_300;
    private static final double BOLDER = 1.15;
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
            sum += thousandths(letter, bold);
            i += Character.charCount(letter);
        }
        return sum * size / 1_000;
    }

    private static double thousandths(int letter, boolean bold) {
        if (letter >= ' ' && letter <= '~') return (bold ? BOLD : PLAIN)[letter - ' '];
        return others(letter) * (bold ? BOLDER : 1);
    }

    private static int others(int letter) {
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
        return text.codePoints().map(TextWidths::cells).sum();
    }

    private static int cells(int letter) {
        var width = letter <= '~' ? 1 : others(letter);
        return width == 0 ? 0 : width == WIDE ? 2 : 1;
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
