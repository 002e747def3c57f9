package dev.clix.workflow.graph.render;

import static dev.clix.workflow.graph.render.XmlText.escaped;
import static dev.clix.workflow.graph.render.XmlText.number;

import dev.clix.workflow.graph.GraphEdge;
import dev.clix.workflow.graph.layout.EdgeRoute;
import dev.clix.workflow.graph.layout.GraphLayout;
import dev.clix.workflow.graph.layout.Metrics;
import dev.clix.workflow.graph.layout.Point;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Writes a picture's lines and their labels. */
final class SvgEdges {
    private static final double CORNER = 6;
    private static final double ARROW_LENGTH = 7;
    private static final double ARROW_HALF = 3.5;

    private final StringBuilder out;
    private final GraphLayout layout;
    private final NodeSentence sentence;
    private final TakenWays taken;

    SvgEdges(StringBuilder out, GraphLayout layout, NodeSentence sentence, TakenWays taken) {
        this.out = out;
        this.layout = layout;
        this.sentence = sentence;
        this.taken = taken;
    }

    /** Those taken last, so that no other covers them. */
    void lines() {
        layout.edges().stream()
                .sorted(Comparator.comparing(route -> taken.of(route.edge()) > 0))
                .forEach(this::line);
    }

    private void line(EdgeRoute route) {
        var edge = route.edge();
        begin("edge", edge);
        out.append("<title>").append(escaped(title(edge))).append("</title>");
        var end = route.points().get(route.points().size() - 1);
        out.append("<path class=\"line\" d=\"").append(path(route.points())).append("\"/>");
        out.append("<path class=\"head\" d=\"M%s %sl%s %sh%sz\"/></g>\n"
                .formatted(
                        number(end.x()),
                        number(end.y()),
                        number(-ARROW_HALF),
                        number(-ARROW_LENGTH),
                        number(2 * ARROW_HALF)));
    }

    void labels() {
        for (var route : layout.edges())
            route.labelBox().ifPresent(box -> {
                begin("label", route.edge());
                out.append("<title>").append(escaped(title(route.edge()))).append("</title>");
                out.append("<rect class=\"ground\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"3\"/>"
                        .formatted(number(box.x()), number(box.y()), number(box.width()), number(box.height())));
                var y = box.y() - 2;
                for (var line : route.label())
                    out.append("<text class=\"word\" x=\"%s\" y=\"%s\">%s</text>"
                            .formatted(number(box.middle()), number(y += Metrics.LABEL_LINE), escaped(line)));
                out.append("</g>\n");
            });
    }

    private void begin(String kind, GraphEdge edge) {
        var times = taken.of(edge);
        out.append("<g class=\"%s %s%s\" data-from=\"%s\" data-to=\"%s\"%s aria-hidden=\"true\">"
                .formatted(
                        kind,
                        edge.kind().name().toLowerCase(Locale.ROOT),
                        times > 0 ? " taken" : "",
                        escaped(edge.source()),
                        escaped(edge.target()),
                        times > 0 ? " data-taken=\"" + times + "\"" : ""));
    }

    private String title(GraphEdge edge) {
        var times = taken.of(edge);
        return sentence.of(edge) + (times > 0 ? "\ntaken %s time%s".formatted(times, times == 1 ? "" : "s") : "");
    }

    /** With round corners, as far as there is room for them. The line ends within the arrow's head. */
    private static String path(List<Point> corners) {
        var points = corners.stream().distinct().toList();
        var path = new StringBuilder("M" + at(points.get(0)));
        for (var i = 1; i + 1 < points.size(); i++) {
            var before = points.get(i - 1);
            var corner = points.get(i);
            var after = points.get(i + 1);
            var radius = Math.min(CORNER, Math.min(length(before, corner), length(corner, after)) / 2);
            path.append('L').append(at(towards(corner, before, radius)));
            path.append('Q').append(at(corner)).append(' ').append(at(towards(corner, after, radius)));
        }
        var last = points.get(points.size() - 1);
        return path.append('L')
                .append(at(new Point(last.x(), last.y() - ARROW_LENGTH + 1)))
                .toString();
    }

    private static double length(Point from, Point to) {
        return Math.abs(from.x() - to.x()) + Math.abs(from.y() - to.y());
    }

    private static Point towards(Point from, Point to, double by) {
        return new Point(
                from.x() + by * Math.signum(to.x() - from.x()), from.y() + by * Math.signum(to.y() - from.y()));
    }

    private static String at(Point point) {
        return number(point.x()) + " " + number(point.y());
    }
}
