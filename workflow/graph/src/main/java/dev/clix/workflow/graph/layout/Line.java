package dev.clix.workflow.graph.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way's line: takes its tracks first, and says its corners once the tracks have their places. */
final class Line {

    private final Rows rows;
    private final Ports ports;
    private final Gap[] gaps;
    private final int number;
    private final Way way;
    private final Vertex source;
    private final Vertex target;
    private final List<Bend> bends = new ArrayList<>();
    /** Where a line that leaves at the side turns down or up: over its first vertex where nothing is between. */
    private final @Nullable Double turn;

    /** From one x to another on a track. */
    private record Bend(double from, Track track, double to) {}

    Line(Rows rows, Ports ports, Gap[] gaps, int number) {
        this.rows = rows;
        this.ports = ports;
        this.gaps = gaps;
        this.number = number;
        way = rows.layers.ways.get(number);
        source = rows.items[way.source()];
        target = rows.items[way.target()];
        turn = ports.lane[number] > 0 ? turn() : null;
        if (rows.layers.back[number]) bendUp();
        else bendDown();
    }

    private double leaving() {
        return turn == null ? source.x + ports.offset[number] : turn;
    }

    private boolean turnsAtFirst() {
        return turn != null && turn == ports.first(number).x;
    }

    /** Straight on to the first vertex's column if no other vertex of the row, and no other lane, is in between. */
    private double turn() {
        var lane = source.x + ports.offset[number];
        var column = ports.first(number).x;
        var direction = ports.offset[number] > 0 ? 1 : -1;
        var outermost = ports.lane[number] == ports.lanesOnSide[number];
        if (!outermost || (column - lane) * direction < 0) return lane;
        var row = rows.rows.get(source.row);
        var at = source.position + direction;
        if (at < 0 || at >= row.size()) return column;
        var beside = row.get(at);
        if (beside == ports.first(number)) return column;
        var border = direction > 0 ? beside.x - beside.left : beside.x + beside.right;
        return (border - column) * direction > rows.spacing.beside() / 3 ? column : lane;
    }

    private void bendDown() {
        var x = leaving();
        for (var link : rows.links.get(number)) {
            if (BlockLayout.isStraight(x, link.lower.x)) continue;
            bend(x, link.lower, link.lower.row);
            x = link.lower.x;
        }
    }

    private void bend(double from, Vertex lower, int gap) {
        var track = lower.isItem() ? gaps[gap].joined(lower.item, way.side()) : fanned(lower, gap);
        track.above(from);
        track.below(lower.x);
        bends.add(new Bend(from, track, lower.x));
    }

    /** Ways that leave a Choice at one place share a track as well. */
    private Track fanned(Vertex lower, int gap) {
        var first = rows.layers.items.get(way.source()).fansOut() && lower == ports.first(number);
        var shared = first && !way.side() && ports.offset[number] == 0;
        return shared ? gaps[gap].joined("from", way.source()) : gaps[gap].track();
    }

    private void bendUp() {
        var passed = new ArrayList<>(rows.passed.get(number));
        Collections.reverse(passed);
        var first = passed.get(0);
        if (!turnsAtFirst()) {
            var below = gaps[source.row + 1].track();
            below.above(leaving());
            below.above(first.x);
            bends.add(new Bend(leaving(), below, first.x));
        }
        for (var i = 1; i < passed.size(); i++) rise(passed.get(i - 1), passed.get(i));
        var above = gaps[target.row].track();
        above.below(passed.get(passed.size() - 1).x);
        above.below(target.x);
        bends.add(new Bend(passed.get(passed.size() - 1).x, above, target.x));
    }

    private void rise(Vertex lower, Vertex upper) {
        if (BlockLayout.isStraight(lower.x, upper.x)) return;
        var track = gaps[lower.row].track();
        track.above(upper.x);
        track.below(lower.x);
        bends.add(new Bend(lower.x, track, upper.x));
    }

    List<Point> points() {
        var points = new ArrayList<Point>();
        if (turn == null) points.add(new Point(leaving(), source.y + source.height));
        else leaveAtSide(points, turn);
        for (var bend : bends) {
            points.add(new Point(bend.from, bend.track.y));
            points.add(new Point(bend.to, bend.track.y));
        }
        var last = bends.isEmpty() ? leaving() : bends.get(bends.size() - 1).to;
        points.add(new Point(last, target.y));
        return points;
    }

    /** The outer lanes higher, so that a line does not cross its neighbours' lanes. */
    private void leaveAtSide(List<Point> points, double x) {
        var border = source.width / 2 * Math.signum(ports.offset[number]);
        var level = source.y
                + Math.min(
                        source.height - rows.spacing.sideStep() / 2,
                        rows.spacing.side()
                                + rows.spacing.sideStep() * (ports.lanesOnSide[number] - ports.lane[number]));
        points.add(new Point(source.x + border, level));
        points.add(new Point(x, level));
    }
}
