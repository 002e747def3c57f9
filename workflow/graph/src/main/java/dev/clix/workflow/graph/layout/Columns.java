package dev.clix.workflow.graph.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where in its row each vertex stands. Vertices whose line is to be straight are one block; the blocks are packed to the
 * left, then each is pulled to where its other lines bend least, pushing others along if that pays.
 */
final class Columns {
    private static final int ROUNDS = 24;

    private final Rows rows;
    private final List<Column> columns = new ArrayList<>();
    private final Column[][] owner;

    Columns(Rows rows) {
        this.rows = rows;
        owner = rows.rows.stream().map(row -> new Column[row.size()]).toArray(Column[][]::new);
    }

    void place() {
        for (var row = 0; row + 1 < rows.rows.size(); row++) align(row);
        collect();
        separate();
        tie();
        pack();
        columns.sort(Comparator.comparingInt(column -> column.rank));
        var pulling = new Pulling(columns, rows.spacing.whole());
        for (var i = 0; i < ROUNDS; i++) if (!pulling.round(i % 2 == 0)) break;
        for (var column : columns) column.settle();
    }

    /** Lines of a row that stay straight: the most important first, and none that crosses one already chosen. */
    private void align(int row) {
        var candidates = new ArrayList<Link>();
        for (var vertex : rows.rows.get(row)) candidates.addAll(vertex.downs);
        candidates.removeIf(link -> importance(link) == 0);
        candidates.sort(Comparator.comparingInt(link -> -importance(link)));
        var chosen = new ArrayList<Link>();
        for (var link : candidates) {
            if (link.upper.below != null || link.lower.above != null) continue;
            if (chosen.stream().anyMatch(other -> crosses(link, other))) continue;
            chosen.add(link);
            link.upper.below = link.lower;
            link.lower.above = link.upper;
        }
    }

    private static boolean crosses(Link one, Link other) {
        return (one.upper.position - other.upper.position) * (one.lower.position - other.lower.position) <= 0;
    }

    /** 0: not to be straight at any price. */
    private int importance(Link link) {
        var way = rows.layers.ways.get(link.way);
        if (!link.upper.isItem() && !link.lower.isItem()) return 100_000;
        if (way.main() && !rows.layers.back[link.way]) return 50_000 - offCentre(link);
        if (link.upper.isItem()) return way.side() ? 0 : 1 + rows.layers.depth[way.target()];
        return way.side() ? 1 : 2 + rows.layers.depth[way.target()];
    }

    /**
     * Of the main lines that lead to the same item: of two the one that the walk came by goes straight on, of more the
     * middle one.
     */
    private int offCentre(Link link) {
        var rivals = new ArrayList<Link>();
        for (var other : rows.items[rows.layers.ways.get(link.way).target()].ups)
            if (rows.layers.ways.get(other.way).main()) rivals.add(other);
        if (rivals.size() <= 2) return rows.layers.first[link.way] ? 0 : 1_000;
        if (!link.upper.isItem()) return 1_000;
        rivals.sort(Comparator.comparingInt(other -> other.upper.position));
        return Math.abs(2 * rivals.indexOf(link) - (rivals.size() - 1));
    }

    private void collect() {
        for (var row : rows.rows)
            for (var vertex : row)
                if (vertex.above == null) {
                    var column = new Column();
                    for (var each = vertex; each != null; each = each.below) {
                        column.vertices.add(each);
                        owner[each.row][each.position] = column;
                    }
                    columns.add(column);
                }
    }

    private void separate() {
        for (var row : rows.rows)
            for (var i = 0; i + 1 < row.size(); i++) {
                var left = of(row.get(i));
                var right = of(row.get(i + 1));
                var distance = distance(row.get(i), row.get(i + 1));
                left.onRight.merge(right, distance, Math::max);
                right.onLeft.merge(left, distance, Math::max);
            }
    }

    private double distance(Vertex left, Vertex right) {
        return left.right + rows.spacing.between(left, right) + right.left;
    }

    private Column of(Vertex vertex) {
        return owner[vertex.row][vertex.position];
    }

    private void tie() {
        for (var row : rows.rows)
            for (var vertex : row) {
                for (var link : vertex.downs) tie(vertex, link.lower, link.port, weight(link));
                if (!vertex.isItem()) continue;
                for (var hook : vertex.hooksAbove) tie(vertex, hook, 0, 1);
                for (var hook : vertex.hooksBelow) tie(vertex, hook, 0, 1);
            }
    }

    private void tie(Vertex from, Vertex to, double port, double weight) {
        if (of(from) == of(to)) return;
        of(from).ties.add(new Column.Tie(of(to), -port, weight));
        of(to).ties.add(new Column.Tie(of(from), port, weight));
    }

    /** A line that leaves at a side goes on straight below: its label stands there, and it bends once, at its end. */
    private double weight(Link link) {
        var way = rows.layers.ways.get(link.way);
        if (way.main()) return 3;
        return way.side() && link.upper.isItem() ? 2 : 1;
    }

    /** As far left as the columns on the left allow; columns never cross, so there is always one that can be placed. */
    private void pack() {
        var placed = 0;
        for (var first : columns) {
            var pending = new ArrayDeque<Column>(List.of(first));
            while (!pending.isEmpty()) {
                var column = pending.peek();
                var waits = column.rank < 0
                        ? column.onLeft.keySet().stream()
                                .filter(left -> left.rank < 0)
                                .toList()
                        : List.<Column>of();
                if (!waits.isEmpty()) {
                    waits.forEach(pending::push);
                    continue;
                }
                pending.pop();
                if (column.rank >= 0) continue;
                column.rank = placed++;
                column.x = leftmost(column);
            }
        }
    }

    private static double leftmost(Column column) {
        var x = column.vertices.stream()
                .mapToDouble(vertex -> vertex.left)
                .max()
                .orElse(0);
        for (var left : column.onLeft.entrySet()) x = Math.max(x, left.getKey().x + left.getValue());
        return x;
    }
}
