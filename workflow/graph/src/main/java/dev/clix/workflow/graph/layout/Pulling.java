package dev.clix.workflow.graph.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Moves columns to where their lines bend least. A move pushes what is in its way, and is taken back when it does not pay. */
final class Pulling {
    private static final double LEAST = 0.5;

    private final Rows rows;
    private final List<Column> columns;
    private final Column[][] owner;
    private final List<Column> moved = new ArrayList<>();
    private int attempt;

    Pulling(Rows rows, List<Column> columns, Column[][] owner) {
        this.rows = rows;
        this.columns = columns;
        this.owner = owner;
    }

    /** @return whether anything has moved */
    boolean round(boolean forward) {
        var changed = false;
        for (var i = 0; i < columns.size(); i++) changed |= pull(columns.get(forward ? i : columns.size() - 1 - i));
        return changed;
    }

    private boolean pull(Column column) {
        var wishes = wishes(column);
        if (wishes.length == 0) return false;
        Arrays.sort(wishes);
        var changed = false;
        for (var wish : new double[] {wishes[wishes.length / 2], wishes[(wishes.length - 1) / 2], mean(wishes)})
            changed |= moveTo(column, wish);
        return changed;
    }

    private static double mean(double[] wishes) {
        return Arrays.stream(wishes).average().orElse(0);
    }

    /** Where the column would have to stand for one of its lines to be straight, for each that is not. */
    private double[] wishes(Column column) {
        var wishes = new ArrayList<Double>();
        for (var vertex : column.vertices) {
            for (var link : vertex.ups) if (of(link.upper) != column) wishes.add(of(link.upper).x + link.port);
            for (var link : vertex.downs) if (of(link.lower) != column) wishes.add(of(link.lower).x - link.port);
            for (var hook : vertex.hooksAbove) wishes.add(of(hook).x);
            for (var hook : vertex.hooksBelow) wishes.add(of(hook).x);
        }
        return wishes.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private Column of(Vertex vertex) {
        return owner[vertex.row][vertex.position];
    }

    private boolean moveTo(Column column, double wish) {
        var x = rows.spacing.whole() ? column.x + Math.rint(wish - column.x) : wish;
        if (Math.abs(x - column.x) < LEAST) return false;
        attempt++;
        moved.clear();
        var direction = x > column.x ? 1 : -1;
        move(column, x);
        push(direction);
        var after = cost();
        swapPlaces();
        var before = cost();
        if (after < before - LEAST) {
            swapPlaces();
            return true;
        }
        return false;
    }

    private void move(Column column, double x) {
        if (column.mark != attempt) {
            column.mark = attempt;
            column.before = column.x;
            moved.add(column);
        }
        column.x = x;
    }

    private void push(int direction) {
        var pending = new ArrayDeque<Column>(moved);
        while (!pending.isEmpty()) {
            var column = pending.pop();
            for (var vertex : column.vertices) {
                var at = vertex.position + direction;
                var row = rows.rows.get(vertex.row);
                if (at < 0 || at >= row.size()) continue;
                var other = row.get(at);
                var distance = direction > 0
                        ? Columns.distance(vertex, other, rows.spacing)
                        : Columns.distance(other, vertex, rows.spacing);
                var limit = column.x + direction * distance;
                if ((of(other).x - limit) * direction >= 0) continue;
                move(of(other), limit);
                pending.push(of(other));
            }
        }
    }

    private void swapPlaces() {
        for (var column : moved) {
            var x = column.x;
            column.x = column.before;
            column.before = x;
        }
    }

    /** Of all lines that a moved column has a part in; those between two of them count twice, before and after alike. */
    private double cost() {
        var sum = 0.0;
        for (var column : moved)
            for (var vertex : column.vertices) {
                for (var link : vertex.ups) sum += cost(link);
                for (var link : vertex.downs) sum += cost(link);
                for (var hook : vertex.hooksAbove) sum += bent(of(hook).x - column.x);
                for (var hook : vertex.hooksBelow) sum += bent(of(hook).x - column.x);
            }
        return sum;
    }

    private double cost(Link link) {
        var way = rows.layers.ways.get(link.way);
        var both = of(link.upper).mark == attempt && of(link.lower).mark == attempt ? 0.5 : 1;
        return both * (way.main() ? 3 : 1) * bent(of(link.upper).x + link.port - of(link.lower).x);
    }

    /** Mostly the length; the square makes two shorter bends better than a long one. */
    private static double bent(double length) {
        var size = Math.abs(length);
        return size + size * size / 4_000;
    }
}
