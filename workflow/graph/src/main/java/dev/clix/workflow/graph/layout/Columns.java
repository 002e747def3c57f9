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
        pack();
        var pulling = new Pulling(rows, columns, owner);
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
        if (way.main() && !rows.layers.back[link.way]) return 50_000;
        if (link.upper.isItem()) return way.side() ? 0 : 1 + rows.layers.depth[way.target()];
        return way.side() ? 1 : 2 + rows.layers.depth[way.target()];
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

    /** As far left as the columns on the left allow; columns never cross, so there is always one that can be placed. */
    private void pack() {
        for (var column : columns) pack(column);
    }

    private void pack(Column first) {
        var pending = new ArrayDeque<Column>(List.of(first));
        while (!pending.isEmpty()) {
            var column = pending.peek();
            if (column.placed) {
                pending.pop();
                continue;
            }
            var waits = false;
            var x = Double.NEGATIVE_INFINITY;
            for (var vertex : column.vertices) {
                if (vertex.position == 0) {
                    x = Math.max(x, vertex.left);
                    continue;
                }
                var beside = rows.rows.get(vertex.row).get(vertex.position - 1);
                var left = owner[vertex.row][vertex.position - 1];
                if (!left.placed) {
                    pending.push(left);
                    waits = true;
                } else x = Math.max(x, left.x + distance(beside, vertex, rows.spacing));
            }
            if (waits) continue;
            column.x = x;
            column.placed = true;
            pending.pop();
        }
    }

    static double distance(Vertex left, Vertex right, Spacing spacing) {
        return left.right + spacing.between(left, right) + right.left;
    }
}
