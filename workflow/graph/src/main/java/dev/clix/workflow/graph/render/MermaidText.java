package dev.clix.workflow.graph.render;

import dev.clix.workflow.graph.EdgeKind;
import dev.clix.workflow.graph.GraphBlock;
import dev.clix.workflow.graph.GraphEdge;
import dev.clix.workflow.graph.GraphNode;
import dev.clix.workflow.graph.NodeKind;
import dev.clix.workflow.graph.StateGraph;
import dev.clix.workflow.graph.run.RunOverlay;
import dev.clix.workflow.graph.run.RunStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A machine as a flowchart of Mermaid: its state diagrams have no text that any name could be written in. */
public final class MermaidText {
    private static final String PLAIN = " ·↻≤≥→×…-_,=+?!/";

    private static final String NOTHING_WIDE = "#8203;";

    private final StringBuilder out = new StringBuilder("flowchart TD\n");
    private final Map<String, String> ids = new HashMap<>();
    private int branches;

    private MermaidText() {}

    public static String of(StateGraph graph) {
        return of(graph, Optional.empty());
    }

    /** @param run gives each state the class of its status */
    public static String of(StateGraph graph, Optional<RunOverlay> run) {
        var text = new MermaidText();
        graph.block().all().forEach(node -> text.ids.put(node.path(), node.id()));
        text.machine(graph.block());
        run.ifPresent(overlay -> text.statuses(graph, overlay));
        return text.out.toString();
    }

    private void machine(GraphBlock block) {
        block.start().ifPresent(first -> {
            line(1, "start([\"start\"])");
            line(1, "start --> " + first.id());
        });
        block(block, 1);
        if (block.nodes().stream().noneMatch(GraphNode::ends)) return;
        line(1, "finish([\"end\"])");
        for (var node : block.nodes()) if (node.ends()) line(1, node.id() + " --> finish");
    }

    private void block(GraphBlock block, int depth) {
        for (var node : block.nodes()) node(node, depth);
        for (var edge : block.edges()) line(depth, edge(edge));
    }

    private void node(GraphNode node, int depth) {
        if (node.blocks().isEmpty()) {
            line(depth, node.id() + shape(node));
            return;
        }
        line(depth, "subgraph " + node.id() + "[" + label(node) + "]");
        for (var block : node.blocks()) {
            if (node.kind() == NodeKind.PARALLEL) {
                line(depth + 1, "subgraph b%s[\" \"]".formatted(++branches));
                block(block, depth + 2);
                line(depth + 1, "end");
            } else block(block, depth + 1);
        }
        line(depth, "end");
    }

    private static String shape(GraphNode node) {
        return switch (node.kind()) {
            case CHOICE -> "{" + label(node) + "}";
            case SUCCEED, FAIL -> "([" + label(node) + "])";
            case WAIT -> "(" + label(node) + ")";
            case TASK, PASS, PARALLEL, MAP, UNKNOWN -> "[" + label(node) + "]";
        };
    }

    private static String label(GraphNode node) {
        var retries = node.retries() > 0 ? " ↻" + node.retryCount() : "";
        return quoted(node.name() + retries + "\n" + node.detail());
    }

    private String edge(GraphEdge edge) {
        var arrow = edge.kind() == EdgeKind.CATCH ? " -.->" : " -->";
        var label = edge.label().isEmpty() ? "" : "|" + quoted(edge.label()) + "|";
        return ids.get(edge.source()) + arrow + label + " " + ids.get(edge.target());
    }

    /** Every sign that could mean something to Mermaid, to HTML or to Markdown by its number. */
    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(letter -> {
            if (letter == '\n') quoted.append("<br/>");
            else if (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0) quoted.appendCodePoint(letter);
            else quoted.append('#').append(letter < ' ' ? 0xFFFD : letter).append(';');
            // Even by their numbers two dollars begin a formula, and a backslash before an n breaks the line.
            if (letter == '$' || letter == '\\') quoted.append(NOTHING_WIDE);
        });
        return quoted.append('"').toString();
    }

    private void statuses(StateGraph graph, RunOverlay overlay) {
        for (var node : graph.nodes()) {
            var status = overlay.state(node.name()).status();
            if (status != RunStatus.NOT_REACHED) line(1, "class " + node.id() + " " + className(status));
        }
        line(1, "classDef done stroke:#2b7a4b,stroke-width:2px");
        line(1, "classDef busy stroke:#2b6cb0,stroke-width:3px");
        line(1, "classDef broken stroke:#c0392b,stroke-width:3px");
        line(1, "classDef stopped stroke:#5b6675,stroke-width:2px");
    }

    private static String className(RunStatus status) {
        return switch (status) {
            case SUCCEEDED -> "done";
            case RUNNING, WAITING, RETRYING -> "busy";
            case CAUGHT, FAILED -> "broken";
            case ABORTED, NOT_REACHED -> "stopped";
        };
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }
}
