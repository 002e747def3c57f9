package dev.clix.workflow.simulate;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Suggests the word that was probably meant by a mistyped one. */
final class NearestWord {
    private NearestWord() {}

    /** @return the word that takes the fewest letters to change, if those are at most a third of what was typed */
    static Optional<String> of(String typed, List<String> words) {
        return words.stream()
                .filter(word -> distance(typed, word) <= Math.max(2, typed.length() / 3))
                .min(comparingInt(word -> distance(typed, word)));
    }

    /** Letters to add, drop or replace, as Levenshtein counts them: row by row. */
    private static int distance(String one, String other) {
        var row = IntStream.rangeClosed(0, other.length()).toArray();
        for (var letter : one.toCharArray()) row = next(row, letter, other);
        return row[other.length()];
    }

    private static int[] next(int[] row, char letter, String other) {
        var next = new int[row.length];
        next[0] = row[0] + 1;
        for (var at = 1; at < row.length; at++) {
            var replaced = row[at - 1] + (other.charAt(at - 1) == letter ? 0 : 1);
            next[at] = Math.min(replaced, 1 + Math.min(row[at], next[at - 1]));
        }
        return next;
    }
}
