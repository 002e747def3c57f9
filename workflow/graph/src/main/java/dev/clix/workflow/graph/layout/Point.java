package dev.clix.workflow.graph.layout;

/** A corner of a line. */
public record Point(double x, double y) {
    public Point moved(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }
}
