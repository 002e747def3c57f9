package dev.clix.workflow.graph.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How often lines cross with the rows' vertices in their present order. */
final class Crossings {
    private Crossings() {}

    static long of(Rows rows) {
        var sum = 0L;
        for (var row : rows.rows) sum += below(row) + hooks(row);
        return sum;
    }

    private static long below(List<Vertex> row) {
        var ends = new ArrayList<int[]>();
        var last = 0;
        for (var vertex : row)
            for (var link : vertex.downs) {
                ends.add(new int[] {vertex.position, link.lower.position});
                last = Math.max(last, link.lower.position);
            }
        ends.sort(Comparator.<int[]>comparingInt(end -> end[0]).thenComparingInt(end -> end[1]));
        return inversions(ends, last + 1);
    }

    /** Counted in a tree of sums, since a Choice may have hundreds of rules. */
    private static long inversions(List<int[]> ends, int size) {
        var tree = new int[size + 1];
        var sum = 0L;
        for (var i = 0; i < ends.size(); i++) {
            var at = ends.get(i)[1] + 1;
            sum += i;
            for (var k = at; k > 0; k -= k & -k) sum -= tree[k];
            for (var k = at; k <= size; k += k & -k) tree[k]++;
        }
        return sum;
    }

    private static long hooks(List<Vertex> row) {
        var sum = 0L;
        for (var vertex : row) {
            if (vertex.isItem()) continue;
            for (var item : vertex.hooksAbove) sum += passed(row, vertex, item, true);
            for (var item : vertex.hooksBelow) sum += passed(row, vertex, item, false);
        }
        return sum;
    }

    private static long passed(List<Vertex> row, Vertex one, Vertex other, boolean above) {
        var sum = 0L;
        for (var i = Math.min(one.position, other.position) + 1; i < Math.max(one.position, other.position); i++)
            sum += ends(row.get(i), above);
        return sum;
    }

    private static int ends(Vertex vertex, boolean above) {
        return above ? vertex.ups.size() + vertex.hooksAbove.size() : vertex.downs.size() + vertex.hooksBelow.size();
    }

    /** Crossings of the two vertices' own lines if the first stands just left of the second. */
    static long between(Vertex first, Vertex second) {
        var sum = 0L;
        for (var a : first.ups) for (var b : second.ups) if (a.upper.position > b.upper.position) sum++;
        for (var a : first.downs) for (var b : second.downs) if (a.lower.position > b.lower.position) sum++;
        var edge = Math.max(first.position, second.position);
        return sum + over(first, second, edge, true) + over(first, second, edge, false);
    }

    private static long over(Vertex first, Vertex second, int edge, boolean above) {
        var sum = 0L;
        for (var other : above ? first.hooksAbove : first.hooksBelow)
            if (other != second && other.position > edge) sum += ends(second, above);
        for (var other : above ? second.hooksAbove : second.hooksBelow)
            if (other != first && other.position < edge - 1) sum += ends(first, above);
        return sum;
    }
}
