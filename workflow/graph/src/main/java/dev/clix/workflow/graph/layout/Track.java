package dev.clix.workflow.graph.layout;

import java.util.ArrayList;
import java.util.List;

/** A horizontal line in the gap between two rows, and the verticals that lead to it from above and from below. */
final class Track {
    private static final int LAID_OVER = 60;

    private final double clearance;
    final List<Double> fromAbove = new ArrayList<>();
    final List<Double> toBelow = new ArrayList<>();
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    /** Counts tracks from the top of the gap. */
    int level;

    double y;

    Track(double clearance) {
        this.clearance = clearance;
    }

    void above(double x) {
        add(fromAbove, x);
    }

    void below(double x) {
        add(toBelow, x);
    }

    private void add(List<Double> verticals, double x) {
        verticals.add(x);
        left = Math.min(left, x);
        right = Math.max(right, x);
    }

    boolean meets(Track other) {
        return left - clearance < other.right && other.left - clearance < right;
    }

    /** The cost of having this one above the other. */
    int costAbove(Track other) {
        var cost = 0;
        for (var x : toBelow) if (x > other.left && x < other.right) cost++;
        for (var x : other.fromAbove) if (x > left && x < right) cost++;
        for (var down : toBelow)
            for (var up : other.fromAbove) if (Math.abs(down - up) < clearance / 2) cost += LAID_OVER;
        return cost;
    }
}
