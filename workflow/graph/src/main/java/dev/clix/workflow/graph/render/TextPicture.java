package dev.clix.workflow.graph.render;

import dev.clix.workflow.graph.EdgeKind;
import dev.clix.workflow.graph.GraphNode;
import dev.clix.workflow.graph.StateGraph;
import dev.clix.workflow.graph.layout.Box;
import dev.clix.workflow.graph.layout.EdgeRoute;
import dev.clix.workflow.graph.layout.GraphLayout;
import dev.clix.workflow.graph.layout.NodeBox;
import dev.clix.workflow.graph.layout.Point;
import dev.clix.workflow.graph.layout.TextWidths;
import dev.clix.workflow.graph.run.RunOverlay;
import dev.clix.workflow.graph.run.RunStatus;
import dev.clix.workflow.graph.run.StateRun;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A machine's picture in the cells of a terminal: the layout that is drawn, with a letter for each unit. */
public final class TextPicture {
    private final TakenWays taken;
    private final Optional<RunOverlay> run;
    private final TextGrid grid;
    private final GraphLayout layout;

    private TextPicture(StateGraph graph, Optional<RunOverlay> run, Set<String> folded, boolean ascii) {
        taken = new TakenWays(graph, run);
        this.run = run;
        layout = GraphLayout.inCells(graph, folded);
        grid = new TextGrid((int) layout.width(), (int) layout.height(), ascii);
    }

    /**
     * @param folded paths of containers that are drawn without what they hold
     * @param ascii whether lines and signs are of ASCII's letters; names are as they are
     */
    public static String of(StateGraph graph, Optional<RunOverlay> run, Set<String> folded, boolean ascii) {
        return new TextPicture(graph, run, folded, ascii).drawn();
    }

    private String drawn() {
        for (var node : layout.nodes()) node(node);
        for (var branch : layout.branches()) box(branch, true, false);
        for (var terminal : layout.terminals())
            grid.text((int) terminal.box().x(), (int) terminal.box().y(), centred(terminal.word(), (int)
                    terminal.box().width()));
        for (var route : layout.edges()) line(route);
        for (var route : layout.edges()) route.labelBox().ifPresent(box -> label(route, box));
        return grid.text() + run.map(this::legend).orElse("");
    }

    private void node(NodeBox node) {
        var state = run.map(overlay -> overlay.state(node.node().name()));
        box(
                node.box(),
                false,
                state.filter(s -> s.status() != RunStatus.NOT_REACHED).isPresent());
        var x = (int) node.box().x();
        var y = (int) node.box().y();
        var right = (int) node.box().right();
        if (node.node().retries() > 0) grid.text(right - 1 - width(retries(node.node())), y + 1, retries(node.node()));
        for (var line : node.name()) grid.text(x + 2, ++y, line);
        for (var line : node.detail()) grid.text(x + 2, ++y, grid.own(line));
        state.ifPresent(s -> status(s, x, (int) node.box().y(), right));
    }

    private String retries(GraphNode node) {
        return grid.sign("↻", "r") + node.retryCount() + " ";
    }

    private void status(StateRun state, int x, int y, int right) {
        if (state.status() == RunStatus.NOT_REACHED) return;
        grid.text(x + 1, y, sign(state.status()));
        var counts = new StringBuilder();
        if (state.items().total() > 0)
            counts.append(state.items().succeeded())
                    .append('/')
                    .append(state.items().total());
        if (state.retries() > 0) counts.append(grid.sign("↻", "r")).append(state.retries());
        if (state.visits() > 1) counts.append(grid.sign("×", "x")).append(state.visits());
        grid.text(right - 1 - counts.length(), y, counts.toString());
    }

    private String sign(RunStatus status) {
        return grid.sign(
                status.glyph(),
                switch (status) {
                    case NOT_REACHED -> "";
                    case RUNNING -> ">";
                    case WAITING -> "~";
                    case RETRYING -> "r";
                    case SUCCEEDED -> "*";
                    case CAUGHT -> "!";
                    case FAILED -> "X";
                    case ABORTED -> "#";
                });
    }

    private String legend(RunOverlay overlay) {
        var seen = EnumSet.noneOf(RunStatus.class);
        for (var node : layout.nodes())
            seen.add(overlay.state(node.node().name()).status());
        seen.remove(RunStatus.NOT_REACHED);
        var signs =
                seen.stream().map(status -> sign(status) + " " + status.word()).collect(Collectors.joining("   "));
        return "\nExecution " + overlay.status().word() + (signs.isEmpty() ? "" : ":   " + signs) + "\n";
    }

    private void box(Box box, boolean dashed, boolean heavy) {
        var left = (int) box.x();
        var top = (int) box.y();
        var right = (int) box.right() - 1;
        var bottom = (int) box.bottom() - 1;
        var ink = heavy ? TextGrid.Ink.HEAVY : dashed ? TextGrid.Ink.DASHED : TextGrid.Ink.LIGHT;
        grid.horizontal(left, right, top, ink);
        grid.horizontal(left, right, bottom, ink);
        grid.vertical(left, top, bottom, ink);
        grid.vertical(right, top, bottom, ink);
    }

    private void line(EdgeRoute route) {
        var ink = taken.of(route.edge()) > 0
                ? TextGrid.Ink.HEAVY
                : route.edge().kind() == EdgeKind.CATCH ? TextGrid.Ink.DASHED : TextGrid.Ink.LIGHT;
        var points = route.points();
        for (var i = 0; i + 1 < points.size(); i++) {
            var from = i == 0 ? border(points.get(0), points.get(1)) : cell(points.get(i));
            var to = cell(points.get(i + 1));
            if (i + 2 == points.size()) to[1] -= 1;
            if (from[1] == to[1]) grid.horizontal(Math.min(from[0], to[0]), Math.max(from[0], to[0]), from[1], ink);
            else grid.vertical(from[0], Math.min(from[1], to[1]), Math.max(from[1], to[1]), ink);
        }
        var end = points.get(points.size() - 1);
        grid.text((int) Math.floor(end.x()), (int) end.y() - 1, grid.sign("▼", "v"));
    }

    private static int[] cell(Point point) {
        return new int[] {(int) Math.floor(point.x()), (int) Math.floor(point.y())};
    }

    /** The cell of an item's border that a line leaves from, so that they join. */
    private static int[] border(Point point, Point next) {
        var cell = cell(point);
        if (next.x() == point.x()) cell[1]--;
        else if (next.x() > point.x()) cell[0]--;
        return cell;
    }

    private void label(EdgeRoute route, Box box) {
        var y = (int) box.y();
        for (var line : route.label())
            grid.text((int) box.x() + ((int) box.width() - width(line)) / 2, y++, grid.own(line));
    }

    private static String centred(String word, int width) {
        var left = (width - word.length() - 2) / 2;
        return " ".repeat(Math.max(0, left)) + "(" + word + ")";
    }

    private static int width(String text) {
        return TextWidths.cells(text);
    }
}
