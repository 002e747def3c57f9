package dev.clix.workflow.graph.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Moves columns to where their lines bend least. A move pushes what is in its way, and is taken back when it does not pay. */
final class Pulling {
    private static final double LEAST = 0.5;
    /** A move that would push more than this is not tried. */
    private static final int PUSHED_MAX = 200;

    private final List<Column> columns;
    private final boolean whole;
    private final List<Column> moved = new ArrayList<>();
    private int attempt;

    /** @param whole whether columns move by whole numbers only */
    Pulling(List<Column> columns, boolean whole) {
        this.columns = columns;
        this.whole = whole;
    }

    /** @return whether anything has moved */
    boolean round(boolean forward) {
        var changed = false;
        for (var i = 0; i < columns.size(); i++) changed |= pull(columns.get(forward ? i : columns.size() - 1 - i));
        return changed;
    }

    private boolean pull(Column column) {
        if (column.ties.isEmpty()) return false;
        var wishes = column.ties.stream()
                .mapToDouble(tie -> tie.other().x + tie.offset())
                .sorted()
                .toArray();
        var mean = Arrays.stream(wishes).average().orElse(0);
        var changed = false;
        for (var wish : new double[] {wishes[wishes.length / 2], wishes[(wishes.length - 1) / 2], mean})
            changed |= moveTo(column, wish);
        return changed;
    }

    private boolean moveTo(Column column, double wish) {
        var x = whole ? column.x + Math.rint(wish - column.x) : wish;
        if (Math.abs(x - column.x) < LEAST) return false;
        attempt++;
        moved.clear();
        var right = x > column.x;
        move(column, x);
        var done = push(column, right);
        var after = cost();
        swapPlaces();
        if (!done || after >= cost() - LEAST) return false;
        swapPlaces();
        return true;
    }

    private void move(Column column, double x) {
        if (column.mark != attempt) {
            column.mark = attempt;
            column.before = column.x;
            moved.add(column);
        }
        column.x = x;
    }

    /** Nearest first, so that each column is pushed on once it has been pushed as far as it will be. */
    private boolean push(Column first, boolean right) {
        Comparator<Column> byRank = Comparator.comparingInt(column -> right ? column.rank : -column.rank);
        var pending = new PriorityQueue<>(byRank);
        pending.add(first);
        while (!pending.isEmpty()) {
            var column = pending.remove();
            for (var beside : (right ? column.onRight : column.onLeft).entrySet()) {
                var other = beside.getKey();
                var limit = right ? column.x + beside.getValue() : column.x - beside.getValue();
                if (right ? other.x >= limit : other.x <= limit) continue;
                if (other.mark != attempt) pending.add(other);
                move(other, limit);
            }
            if (moved.size() > PUSHED_MAX) return false;
        }
        return true;
    }

    private void swapPlaces() {
        for (var column : moved) {
            var x = column.x;
            column.x = column.before;
            column.before = x;
        }
    }

    /** Of all lines that a moved column has a part in; of those between two of them each counts half. */
    private double cost() {
        var sum = 0.0;
        for (var column : moved)
            for (var tie : column.ties) {
                var share = tie.other().mark == attempt ? tie.weight() / 2 : tie.weight();
                sum += share * bent(tie.other().x + tie.offset() - column.x);
            }
        return sum;
    }

    /** Mostly the length; the square makes two shorter bends better than a long one. */
    private static double bent(double length) {
        var size = Math.abs(length);
        return size + size * size / 4_000;
    }
}
