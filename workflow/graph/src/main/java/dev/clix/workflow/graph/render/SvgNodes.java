package dev.clix.workflow.graph.render;

import static dev.clix.workflow.graph.render.XmlText.escaped;
import static dev.clix.workflow.graph.render.XmlText.number;

import dev.clix.workflow.graph.NodeKind;
import dev.clix.workflow.graph.layout.Box;
import dev.clix.workflow.graph.layout.GraphLayout;
import dev.clix.workflow.graph.layout.Metrics;
import dev.clix.workflow.graph.layout.NodeBox;
import dev.clix.workflow.graph.layout.Terminal;
import dev.clix.workflow.graph.layout.TextWidths;
import dev.clix.workflow.graph.run.RunOverlay;
import dev.clix.workflow.graph.run.RunStatus;
import dev.clix.workflow.graph.run.StateRun;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/** Writes a picture's boxes. */
final class SvgNodes {
    private static final double PILL_HEIGHT = 14;
    private static final double PILL_SIZE = 9;
    private static final int STACK = 4;

    private final StringBuilder out;
    private final GraphLayout layout;
    private final NodeSentence sentence;
    private final Optional<RunOverlay> run;
    private final String idPrefix;

    SvgNodes(StringBuilder out, GraphLayout layout, NodeSentence sentence, Optional<RunOverlay> run, String idPrefix) {
        this.out = out;
        this.layout = layout;
        this.sentence = sentence;
        this.run = run;
        this.idPrefix = idPrefix;
    }

    /** Those that lines are drawn over. */
    void containers() {
        layout.nodes().stream().filter(NodeBox::isOpen).forEach(this::node);
        for (var branch : layout.branches()) rectangle("branch", branch, 6);
    }

    void states() {
        layout.terminals().forEach(this::terminal);
        layout.nodes().stream().filter(node -> !node.isOpen()).forEach(this::node);
    }

    private void terminal(Terminal terminal) {
        out.append("<g class=\"terminal ").append(terminal.word()).append("\" aria-hidden=\"true\">");
        rectangle("shape", terminal.box(), terminal.box().height() / 2);
        text("word", terminal.word(), terminal.box().middle(), terminal.box().y() + 15);
        out.append("</g>\n");
    }

    private void node(NodeBox node) {
        var state = run.map(overlay -> overlay.state(node.node().name()));
        out.append("<g id=\"%s\" class=\"%s\" data-state=\"%s\"%s role=\"graphics-symbol img\" aria-label=\"%s\">"
                .formatted(
                        escaped(idPrefix + node.node().id()),
                        classes(node, state),
                        escaped(node.node().path()),
                        state.map(s -> " data-status=\"" + s.status().styleName() + "\"")
                                .orElse(""),
                        escaped(sentence.of(node.node()))));
        out.append("<title>").append(escaped(title(node, state))).append("</title>");
        shape(node);
        texts(node);
        state.ifPresent(s -> pills(node.box(), s));
        out.append("</g>\n");
    }

    private static String classes(NodeBox node, Optional<StateRun> state) {
        return "state " + node.node().kind().word().toLowerCase(Locale.ROOT)
                + (node.isOpen() ? " open" : "")
                + (node.folded() ? " folded" : "")
                + (node.node().reachable() ? "" : " unreachable")
                + state.map(s -> " " + s.status().styleName()).orElse("");
    }

    private String title(NodeBox node, Optional<StateRun> state) {
        var text = new StringBuilder(sentence.of(node.node()));
        if (!node.node().comment().isEmpty())
            text.append('\n').append(node.node().comment());
        state.flatMap(StateRun::error).ifPresent(error -> text.append('\n').append(error.cause()));
        return text.toString();
    }

    private void shape(NodeBox node) {
        var box = node.box();
        if (node.node().kind() == NodeKind.MAP)
            for (var i = 2; i > 0; i--)
                rectangle("behind", new Box(box.x() + i * STACK, box.y() + i * STACK, box.width(), box.height()), 7);
        rectangle("shape", box, 7);
        out.append("<path class=\"sign\" transform=\"translate(%s %s)\" d=\"%s\"/>"
                .formatted(
                        number(box.x() + 9),
                        number(box.y() + 11),
                        Marks.of(node.node().kind())));
    }

    private void texts(NodeBox node) {
        var x = node.box().x() + Metrics.ICON;
        var y = node.box().y() + Metrics.PAD - 4;
        for (var line : node.name()) text("name", line, x, y += Metrics.NAME_LINE);
        for (var line : node.detail()) text("detail", line, x, y += Metrics.DETAIL_LINE);
        if (node.node().retries() > 0)
            text(
                    "retries",
                    "↻" + node.node().retryCount(),
                    node.box().right() - 8,
                    node.box().y() + Metrics.PAD + 10);
    }

    /** At the upper border: the status at the left, counts at the right. */
    private void pills(Box box, StateRun state) {
        if (state.status() == RunStatus.NOT_REACHED) return;
        out.append(
                "<g class=\"status\" transform=\"translate(%s %s)\"><circle cx=\"7\" cy=\"7\" r=\"7\"/><path d=\"%s\"/></g>"
                        .formatted(number(box.x() - 5), number(box.y() - 7), Marks.of(state.status())));
        var pills = new ArrayList<String[]>();
        if (state.visits() > 1) pills.add(new String[] {"visits", "×" + state.visits()});
        if (state.retries() > 0) pills.add(new String[] {"attempts", "↻" + state.retries()});
        var items = state.items();
        if (items.failed() > 0) pills.add(new String[] {"failures", "✗" + items.failed()});
        if (items.total() > 0) pills.add(new String[] {"items", items.succeeded() + "/" + items.total()});
        var right = box.right() + 5;
        for (var pill : pills) right = pill(pill[0], pill[1], right, box.y() - PILL_HEIGHT / 2) - 2;
    }

    private double pill(String kind, String text, double right, double y) {
        var width = TextWidths.of(text, PILL_SIZE, true) + 9;
        out.append("<g class=\"pill ").append(kind).append("\">");
        rectangle("shape", new Box(right - width, y, width, PILL_HEIGHT), PILL_HEIGHT / 2);
        text("count", text, right - width / 2, y + 10.2);
        out.append("</g>");
        return right - width;
    }

    private void rectangle(String kind, Box box, double radius) {
        out.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"/>"
                .formatted(
                        kind,
                        number(box.x()),
                        number(box.y()),
                        number(box.width()),
                        number(box.height()),
                        number(radius)));
    }

    private void text(String kind, String text, double x, double y) {
        out.append(
                "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>".formatted(kind, number(x), number(y), escaped(text)));
    }
}
