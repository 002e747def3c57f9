package dev.clix.workflow.graph.render;

import dev.clix.workflow.graph.layout.TextWidths;
import java.text.BreakIterator;
import java.util.Locale;

/** Cells of a terminal: lines that join where they meet, and texts over them. */
final class TextGrid {
    private static final int NORTH = 1;
    private static final int EAST = 2;
    private static final int SOUTH = 4;
    private static final int WEST = 8;
    /** By the sum of the directions in which a cell's lines go. */
    private static final String LIGHT_SIGNS = " ╵╶└╷│┌├╴┘─┴┐┤┬┼";

    private static final String HEAVY_SIGNS = " ╹╺┗╻┃┏┣╸┛━┻┓┫┳╋";
    private static final String DASHED_SIGNS = " ╵╶└╷╎┌├╴┘╌┴┐┤┬┼";
    private static final String ASCII_SIGNS = " |-+||++-+-+++++";
    private static final String ASCII_DASHED = " :.+::++.+.+++++";

    /** The ways to draw a line; where lines of several kinds meet, the one named first is seen. */
    enum Ink {
        HEAVY,
        LIGHT,
        DASHED
    }

    private final boolean ascii;
    private final int[][] lines;
    private final Ink[][] inks;
    private final String[][] texts;

    TextGrid(int width, int height, boolean ascii) {
        this.ascii = ascii;
        lines = new int[height][width];
        inks = new Ink[height][width];
        texts = new String[height][width];
    }

    String sign(String unicode, String plain) {
        return ascii ? plain : unicode;
    }

    /** A text of the picture's own, with its signs put as they have to be. */
    String own(String text) {
        return ascii
                ? text.replace("·", "-").replace("≤", "<=").replace("≥", ">=").replace("…", "...")
                : text;
    }

    void horizontal(int from, int to, int y, Ink ink) {
        for (var x = from; x <= to; x++) draw(x, y, (x > from ? WEST : 0) | (x < to ? EAST : 0), ink);
    }

    void vertical(int x, int from, int to, Ink ink) {
        for (var y = from; y <= to; y++) draw(x, y, (y > from ? NORTH : 0) | (y < to ? SOUTH : 0), ink);
    }

    private void draw(int x, int y, int directions, Ink ink) {
        if (isOutside(x, y)) return;
        lines[y][x] |= directions;
        if (inks[y][x] == null || ink.compareTo(inks[y][x]) < 0) inks[y][x] = ink;
    }

    private boolean isOutside(int x, int y) {
        return y < 0 || y >= lines.length || x < 0 || x >= lines[y].length;
    }

    /** Letter by letter as they are read: a combining sign shares a cell, a wide letter takes two. */
    void text(int x, int y, String text) {
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        var at = x;
        var from = letters.first();
        for (var to = letters.next(); to != BreakIterator.DONE; from = to, to = letters.next()) {
            var letter = text.substring(from, to);
            var cells = TextWidths.cells(letter);
            for (var i = 0; i < cells; i++) if (!isOutside(at + i, y)) texts[y][at + i] = i == 0 ? shown(letter) : "";
            at += cells;
        }
    }

    private static String shown(String letter) {
        return Character.isISOControl(letter.codePointAt(0)) ? "�" : letter;
    }

    String text() {
        var out = new StringBuilder();
        for (var y = 0; y < lines.length; y++) {
            var line = new StringBuilder();
            for (var x = 0; x < lines[y].length; x++) line.append(texts[y][x] != null ? texts[y][x] : line(x, y));
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private char line(int x, int y) {
        return signs(inks[y][x]).charAt(lines[y][x]);
    }

    private String signs(Ink ink) {
        if (ink == null) return LIGHT_SIGNS;
        return switch (ink) {
            case HEAVY -> ascii ? ASCII_SIGNS : HEAVY_SIGNS;
            case LIGHT -> ascii ? ASCII_SIGNS : LIGHT_SIGNS;
            case DASHED -> ascii ? ASCII_DASHED : DASHED_SIGNS;
        };
    }
}
