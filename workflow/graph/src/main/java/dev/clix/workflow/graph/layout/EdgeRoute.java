package dev.clix.workflow.graph.layout;

import dev.clix.workflow.graph.GraphEdge;
import java.util.List;
import java.util.Optional;

/**
 * A way's line.
 *
 * @param points from the source's border to the target's, each next one straight below, above or beside the one before
 * @param label in lines that fit; empty for a way without one
 */
public record EdgeRoute(GraphEdge edge, List<Point> points, List<String> label, Optional<Box> labelBox) {
    public EdgeRoute {
        points = List.copyOf(points);
        label = List.copyOf(label);
    }

    EdgeRoute moved(double dx, double dy) {
        return new EdgeRoute(
                edge,
                points.stream().map(point -> point.moved(dx, dy)).toList(),
                label,
                labelBox.map(box -> box.moved(dx, dy)));
    }

    /** Whether it is one line straight down. */
    public boolean isStraight() {
        return points.size() == 2;
    }
}
