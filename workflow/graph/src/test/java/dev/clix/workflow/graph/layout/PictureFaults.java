package dev.clix.workflow.graph.layout;

import dev.clix.workflow.graph.EdgeKind;
import java.util.ArrayList;
import java.util.List;

/** The faults of a picture, in words: the measure of a layout. */
public final class PictureFaults {
    private static final double BORDER = 0.6;

    private final GraphLayout layout;
    private final List<String> faults = new ArrayList<>();

    private PictureFaults(GraphLayout layout) {
        this.layout = layout;
    }

    public static List<String> of(GraphLayout layout) {
        var found = new PictureFaults(layout);
        found.nodes();
        found.lines();
        found.labels();
        return found.faults;
    }

    private void nodes() {
        var nodes = layout.nodes();
        for (var i = 0; i < nodes.size(); i++)
            for (var k = i + 1; k < nodes.size(); k++) {
                var one = nodes.get(i);
                var other = nodes.get(k);
                if (holds(one, other)) {
                    if (!contains(one.box(), other.box())) fault("%s is not within %s", name(other), name(one));
                } else if (shrunk(one.box()).overlaps(shrunk(other.box())))
                    fault("%s overlaps %s", name(one), name(other));
            }
        for (var node : nodes) {
            if (!contains(new Box(0, 0, layout.width(), layout.height()), node.box()))
                fault("%s is outside the picture", name(node));
            for (var line : node.name())
                if (TextWidths.of(line, Metrics.NAME_SIZE, true) > node.box().width() - Metrics.ICON)
                    fault("the name of %s is cut", name(node));
        }
    }

    private static boolean holds(NodeBox outer, NodeBox inner) {
        return inner.node().path().startsWith(outer.node().path() + "/");
    }

    private void lines() {
        for (var route : layout.edges()) {
            var points = route.points();
            for (var i = 0; i + 1 < points.size(); i++) {
                var from = points.get(i);
                var to = points.get(i + 1);
                if (Math.abs(from.x() - to.x()) > BORDER && Math.abs(from.y() - to.y()) > BORDER)
                    fault("%s has a slanted line", route.edge());
                for (var node : layout.nodes())
                    if (passes(from, to, node.box()) && !node.node().path().equals(outer(route, node)))
                        fault("%s runs through %s", route.edge(), name(node));
                for (var terminal : layout.terminals())
                    if (passes(from, to, terminal.box())) fault("%s runs through %s", route.edge(), terminal.word());
            }
        }
    }

    /** A container that the whole line is in. */
    private static String outer(EdgeRoute route, NodeBox node) {
        var within = route.edge().source().startsWith(node.node().path() + "/");
        return within ? node.node().path() : "";
    }

    private static boolean passes(Point from, Point to, Box box) {
        var x = Math.min(from.x(), to.x());
        var y = Math.min(from.y(), to.y());
        var line = new Box(x, y, Math.abs(from.x() - to.x()), Math.abs(from.y() - to.y()));
        return line.overlaps(shrunk(box));
    }

    private void labels() {
        for (var route : layout.edges()) {
            if (route.label().isEmpty()) continue;
            var box = route.labelBox().orElseThrow();
            for (var line : route.label())
                if (TextWidths.of(line, Metrics.LABEL_SIZE, false) > box.width())
                    fault("the label of %s is cut", route.edge());
            for (var node : layout.nodes())
                if (!node.isOpen() && shrunk(box).overlaps(shrunk(node.box())))
                    fault("the label of %s lies on %s", route.edge(), name(node));
            for (var other : layout.edges())
                if (other != route
                        && other.labelBox().isPresent()
                        && shrunk(box).overlaps(shrunk(other.labelBox().get())))
                    fault("the label of %s lies on that of %s", route.edge(), other.edge());
        }
    }

    /** Lines of other ways that a label lies on: not a fault, but to be few. */
    static int labelsHit(GraphLayout layout) {
        var sum = 0;
        for (var route : layout.edges())
            if (route.labelBox().isPresent())
                for (var other : layout.edges())
                    if (other != route
                            && !other.edge().target().equals(route.edge().target())
                            && hits(other, route.labelBox().get())) sum++;
        return sum;
    }

    private static boolean hits(EdgeRoute route, Box box) {
        for (var i = 0; i + 1 < route.points().size(); i++)
            if (passes(route.points().get(i), route.points().get(i + 1), box)) return true;
        return false;
    }

    static int crossings(GraphLayout layout) {
        var sum = 0;
        var edges = layout.edges();
        for (var i = 0; i < edges.size(); i++)
            for (var k = i + 1; k < edges.size(); k++) sum += crossings(edges.get(i), edges.get(k));
        return sum;
    }

    private static int crossings(EdgeRoute one, EdgeRoute other) {
        var sum = 0;
        for (var i = 0; i + 1 < one.points().size(); i++)
            for (var k = 0; k + 1 < other.points().size(); k++)
                if (crosses(
                        one.points().get(i),
                        one.points().get(i + 1),
                        other.points().get(k),
                        other.points().get(k + 1))) sum++;
        return sum;
    }

    private static boolean crosses(Point a, Point b, Point c, Point d) {
        var first = Math.abs(a.x() - b.x()) < BORDER;
        var second = Math.abs(c.x() - d.x()) < BORDER;
        if (first == second) return false;
        return first ? meet(a, b, c, d) : meet(c, d, a, b);
    }

    private static boolean meet(Point top, Point bottom, Point left, Point right) {
        return Math.min(left.x(), right.x()) + BORDER < top.x()
                && top.x() < Math.max(left.x(), right.x()) - BORDER
                && Math.min(top.y(), bottom.y()) + BORDER < left.y()
                && left.y() < Math.max(top.y(), bottom.y()) - BORDER;
    }

    static long straightNexts(GraphLayout layout) {
        return layout.edges().stream()
                .filter(route -> route.edge().kind() == EdgeKind.NEXT && route.isStraight())
                .count();
    }

    private void fault(String words, Object... what) {
        faults.add(words.formatted(what));
    }

    private static String name(NodeBox node) {
        return node.node().path();
    }

    private static Box shrunk(Box box) {
        return new Box(box.x() + BORDER, box.y() + BORDER, box.width() - 2 * BORDER, box.height() - 2 * BORDER);
    }

    private static boolean contains(Box outer, Box inner) {
        return outer.x() <= inner.x()
                && inner.right() <= outer.right()
                && outer.y() <= inner.y()
                && inner.bottom() <= outer.bottom();
    }
}
