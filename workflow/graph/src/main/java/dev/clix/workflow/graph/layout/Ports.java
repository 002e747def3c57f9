package dev.clix.workflow.graph.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where ways leave their items. Fixed: the main one at the middle of the bottom; those at the side to the right, or to
 * the left when they lead there, each in a lane of its own beside the item; those of a container from its bottom, near
 * the corner. A Choice's are spread along its bottom once it is known where they lead.
 */
final class Ports {
    /** More ways than this leave a Choice at one place. */
    static final int SPREAD_MAX = 8;

    private final Rows rows;
    private final Spacing spacing;
    /** From the source's middle, for each way. */
    final double[] offset;
    /** Lanes beside the item, counted from it; 0 where a way leaves at the bottom. */
    final int[] lane;

    final int[] lanesOnSide;

    Ports(Rows rows) {
        this.rows = rows;
        spacing = rows.spacing;
        offset = new double[rows.layers.ways.size()];
        lane = new int[offset.length];
        lanesOnSide = new int[offset.length];
    }

    /** Before columns are known: an item with lanes is wider. */
    void takeSides() {
        for (var item = 0; item < rows.items.length; item++) {
            var left = new ArrayList<Integer>();
            var right = new ArrayList<Integer>();
            for (var way : rows.layers.outOf(item))
                if (rows.layers.ways.get(way).side()) (leadsLeft(item, way) ? left : right).add(way);
            left.sort(Comparator.comparing(way -> -first(way).position));
            right.sort(Comparator.comparing(way -> first(way).position));
            takeLanes(rows.items[item], left, -1);
            takeLanes(rows.items[item], right, 1);
        }
    }

    private void takeLanes(Vertex item, List<Integer> ways, int direction) {
        var container = rows.layers.items.get(item.item).container();
        for (var i = 0; i < ways.size(); i++) {
            var way = ways.get(i);
            lanesOnSide[way] = ways.size();
            if (!container) lane[way] = i + 1;
            offset[way] = direction
                    * (container
                            ? item.width / 2 - spacing.corner() - spacing.lane() * (ways.size() - 1 - i)
                            : item.width / 2 + spacing.firstLane() + spacing.lane() * i);
            if (!rows.layers.back[way]) rows.links.get(way).get(0).port = offset[way];
        }
        if (container || ways.isEmpty()) return;
        var reach = item.width / 2 + spacing.firstLane() + spacing.lane() * (ways.size() - 1);
        if (direction < 0) item.left = reach;
        else item.right = reach;
    }

    /** The first vertex that a way meets, seen from its source. */
    Vertex first(int way) {
        var passed = rows.passed.get(way);
        if (rows.layers.back[way]) return passed.get(passed.size() - 1);
        return rows.links.get(way).get(0).lower;
    }

    private boolean leadsLeft(int item, int way) {
        var vertex = rows.items[item];
        var first = first(way);
        if (first.row == vertex.row) return first.position < vertex.position;
        for (var link : vertex.downs)
            if (rows.layers.ways.get(link.way).main()) return first.position < link.lower.position;
        return share(first) < share(vertex) - 0.01;
    }

    private double share(Vertex vertex) {
        var row = rows.rows.get(vertex.row).size();
        return row == 1 ? 0.5 : vertex.position / (row - 1.0);
    }

    /** Once columns are known. */
    void spread() {
        for (var item = 0; item < rows.items.length; item++)
            if (rows.layers.items.get(item).fansOut()) spread(rows.items[item]);
    }

    private void spread(Vertex item) {
        var ways = new ArrayList<Integer>();
        for (var way : rows.layers.outOf(item.item))
            if (!rows.layers.ways.get(way).side()) ways.add(way);
        if (ways.size() > SPREAD_MAX) return;
        if (ways.size() == 1 && !inReach(item, ways.get(0))) return;
        ways.sort(Comparator.comparingDouble((Integer way) -> side(item, way)).thenComparingDouble(way -> inward(way)));
        var half = item.width / 2 - spacing.inset();
        var step = step(half, ways.size());
        var places = new double[ways.size()];
        for (var i = 0; i < places.length; i++)
            places[i] = Math.max(-half, Math.min(half, first(ways.get(i)).x - item.x));
        for (var i = 1; i < places.length; i++) places[i] = Math.max(places[i], places[i - 1] + step);
        var limit = half;
        for (var i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], limit);
            limit = places[i] - step;
        }
        for (var i = 0; i < places.length; i++) put(ways.get(i), places[i]);
    }

    /** Loops leave outside of all that leads down: then they cross none of it. */
    private double side(Vertex item, int way) {
        return rows.layers.back[way] ? Math.signum(first(way).x - item.x) : 0;
    }

    /** Of loops the nearer one leaves further outside. */
    private double inward(int way) {
        return rows.layers.back[way] ? -first(way).x : first(way).x;
    }

    private double step(double half, int ways) {
        var step = Math.min(spacing.spread(), 2 * half / Math.max(1, ways - 1));
        return spacing.whole() ? Math.floor(step) : step;
    }

    private boolean inReach(Vertex item, int way) {
        return Math.abs(first(way).x - item.x) <= item.width / 2 - spacing.inset();
    }

    private void put(int way, double place) {
        offset[way] = place;
        if (!rows.layers.back[way]) rows.links.get(way).get(0).port = place;
    }
}
