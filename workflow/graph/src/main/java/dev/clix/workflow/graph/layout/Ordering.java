package dev.clix.workflow.graph.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders each row's vertices so that few lines cross: by their neighbours' mean positions, then by swaps, from several
 * beginnings of which the best result is taken.
 */
final class Ordering {
    private static final int SWEEPS = 8;
    /** Beyond this many vertices one beginning has to do. */
    private static final int LARGE = 1_500;

    /** Swaps are tried in so many rounds, fewer in a large block. */
    private static final int ROUNDS = 12;

    private static final int SWAPS = 200_000;

    private final Rows rows;
    private List<List<Vertex>> best;
    private long fewest = Long.MAX_VALUE;

    Ordering(Rows rows) {
        this.rows = rows;
        best = rows.copy();
    }

    void order() {
        var depthFirst = rows.copy();
        improve();
        var vertices = depthFirst.stream().mapToInt(List::size).sum();
        if (fewest > 0 && vertices <= LARGE) {
            for (var beginning :
                    List.of(mirrored(depthFirst), linesOutside(depthFirst, true), linesOutside(depthFirst, false))) {
                rows.restore(beginning);
                improve();
            }
        }
        rows.restore(best);
    }

    private static List<List<Vertex>> mirrored(List<List<Vertex>> order) {
        return order.stream().map(Ordering::reversed).toList();
    }

    private static List<Vertex> reversed(List<Vertex> row) {
        var copy = new ArrayList<>(row);
        Collections.reverse(copy);
        return copy;
    }

    /** Lines that only pass stand beside all items. */
    private static List<List<Vertex>> linesOutside(List<List<Vertex>> order, boolean left) {
        return order.stream().map(row -> linesOutsideOf(row, left)).toList();
    }

    private static List<Vertex> linesOutsideOf(List<Vertex> row, boolean left) {
        var copy = new ArrayList<>(row);
        copy.sort(Comparator.comparing(vertex -> vertex.isItem() == left));
        return copy;
    }

    private void improve() {
        keep();
        for (var i = 0; i < SWEEPS && fewest > 0; i++) {
            for (var row = 1; row < rows.rows.size(); row++) sort(rows.rows.get(row), true);
            for (var row = rows.rows.size() - 2; row >= 0; row--) sort(rows.rows.get(row), false);
            swap();
            keep();
        }
    }

    private void keep() {
        var crossings = Crossings.of(rows);
        if (crossings >= fewest) return;
        fewest = crossings;
        best = rows.copy();
    }

    private void sort(List<Vertex> row, boolean fromAbove) {
        Map<Vertex, Double> means = new IdentityHashMap<>();
        for (var vertex : row) means.put(vertex, mean(vertex, fromAbove));
        for (var vertex : row) {
            var hooks = fromAbove ? vertex.hooksAbove : vertex.hooksBelow;
            if (vertex.isItem() || hooks.isEmpty()) continue;
            var beside = hooks.get(0);
            means.put(vertex, means.getOrDefault(beside, 0.0) + (vertex.position < beside.position ? -0.4 : 0.4));
        }
        row.sort(Comparator.comparingDouble(means::get));
        for (var i = 0; i < row.size(); i++) row.get(i).position = i;
    }

    private static double mean(Vertex vertex, boolean fromAbove) {
        var links = fromAbove ? vertex.ups : vertex.downs;
        if (links.isEmpty()) return vertex.position;
        var sum = 0.0;
        for (var link : links) sum += (fromAbove ? link.upper : link.lower).position;
        return sum / links.size();
    }

    private void swap() {
        var changed = true;
        var vertices = rows.rows.stream().mapToInt(List::size).sum();
        var rounds = Math.max(1, Math.min(ROUNDS, SWAPS / vertices));
        for (var round = 0; changed && round < rounds; round++) {
            changed = false;
            for (var row : rows.rows) changed |= swap(row);
        }
    }

    private static boolean swap(List<Vertex> row) {
        var changed = false;
        for (var i = 0; i + 1 < row.size(); i++) {
            var left = row.get(i);
            var right = row.get(i + 1);
            if (Crossings.between(left, right) <= Crossings.between(right, left)) continue;
            row.set(i, right);
            row.set(i + 1, left);
            right.position = i;
            left.position = i + 1;
            changed = true;
        }
        return changed;
    }
}
