package dev.clix.workflow.graph.layout;

import java.util.List;

/** One block laid out alone: boxes for its items, a line for each way, a box for each label. Starts at 0, 0. */
final class BlockLayout {
    private static final double STRAIGHT = 0.5;

    private final Rows rows;
    private final Ports ports;
    private final Gap[] gaps;
    private final Line[] lines;
    private double left;
    double width;
    double height;

    private BlockLayout(Rows rows) {
        this.rows = rows;
        ports = new Ports(rows);
        gaps = new Gap[rows.rows.size() + 1];
        lines = new Line[rows.layers.ways.size()];
    }

    static BlockLayout of(List<Item> items, List<Way> ways, Spacing spacing) {
        var rows = new Rows(new Layers(items, ways), spacing);
        new Ordering(rows).order();
        var layout = new BlockLayout(rows);
        layout.place();
        return layout;
    }

    Box item(int number) {
        var vertex = rows.items[number];
        return box(vertex);
    }

    private Box box(Vertex vertex) {
        return new Box(vertex.x - vertex.width / 2 - left, vertex.y, vertex.width, vertex.height);
    }

    List<Point> line(int way) {
        return lines[way].points().stream().map(point -> point.moved(-left, 0)).toList();
    }

    /** Only for a way that has one. */
    Box label(int way) {
        for (var vertex : rows.passed.get(way)) if (vertex.label) return box(vertex);
        throw new IllegalStateException("Expected a label on way %s, but it has none".formatted(way));
    }

    private void place() {
        if (rows.items.length == 0) return;
        ports.takeSides();
        new Columns(rows).place();
        ports.spread();
        for (var i = 0; i < gaps.length; i++) gaps[i] = new Gap(rows.spacing.clearance());
        for (var way = 0; way < lines.length; way++) lines[way] = new Line(rows, ports, gaps, way);
        placeRows();
        var bounds = new Bounds();
        for (var row : rows.rows)
            for (var vertex : row) bounds.add(vertex.x - vertex.width / 2, vertex.x + vertex.width / 2);
        for (var line : lines) line.points().forEach(point -> bounds.add(point.x(), point.x()));
        left = Math.floor(bounds.left);
        width = Math.ceil(bounds.right) - left;
    }

    private static final class Bounds {
        private double left = Double.POSITIVE_INFINITY;
        private double right = Double.NEGATIVE_INFINITY;

        void add(double from, double to) {
            left = Math.min(left, from);
            right = Math.max(right, to);
        }
    }

    private void placeRows() {
        var y = 0.0;
        for (var i = 0; i < gaps.length; i++) {
            y += placeGap(i, y);
            if (i < rows.rows.size()) y += placeRow(i, y);
        }
        height = y;
    }

    /** @return its height: nothing above the first row and below the last where no line is led there */
    private double placeGap(int number, double top) {
        var spacing = rows.spacing;
        var levels = gaps[number].order();
        var first = number == 0;
        var last = number == rows.rows.size();
        var above = first ? 0 : hasItems(rows.rows.get(number - 1)) ? spacing.leaving() : spacing.underLabels();
        var below =
                last ? spacing.track() : hasItems(rows.rows.get(number)) ? spacing.arriving() : spacing.overLabels();
        gaps[number].place(top + above, spacing.track());
        if (levels > 0) return above + spacing.track() * (levels - 1) + below;
        return first || last ? 0 : above + below;
    }

    private static boolean hasItems(List<Vertex> row) {
        return row.stream().anyMatch(Vertex::isItem);
    }

    /** @return its height */
    private double placeRow(int number, double top) {
        var height = 0.0;
        for (var vertex : rows.rows.get(number)) height = Math.max(height, vertex.height);
        for (var vertex : rows.rows.get(number)) {
            var free = Math.max(vertex.height, Math.min(height, rows.spacing.labelLevel())) - vertex.height;
            vertex.y = vertex.isItem() ? top : top + Math.floor(free / 2);
        }
        return height;
    }

    static boolean isStraight(double from, double to) {
        return Math.abs(from - to) < STRAIGHT;
    }
}
