package dev.clix.workflow.graph.render;

import static java.util.Objects.requireNonNull;

import dev.clix.workflow.graph.EdgeKind;
import dev.clix.workflow.graph.GraphBlock;
import dev.clix.workflow.graph.GraphEdge;
import dev.clix.workflow.graph.GraphNode;
import dev.clix.workflow.graph.NodeKind;
import dev.clix.workflow.graph.StateGraph;
import dev.clix.workflow.graph.run.RunOverlay;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A machine in the language of Graphviz: containers are clusters, and stand for themselves by a node at their head. */
public final class DotText {
    private final StringBuilder out = new StringBuilder();
    private final Map<String, GraphNode> nodes = new HashMap<>();
    private final Optional<RunOverlay> run;
    private int branches;

    private DotText(Optional<RunOverlay> run) {
        this.run = run;
    }

    public static String of(StateGraph graph) {
        return of(graph, Optional.empty());
    }

    /** @param run colours each state by its status */
    public static String of(StateGraph graph, Optional<RunOverlay> run) {
        var text = new DotText(run);
        graph.block().all().forEach(node -> text.nodes.put(node.path(), node));
        text.machine(graph.block());
        return text.out.toString();
    }

    private void machine(GraphBlock block) {
        line(0, "digraph {");
        line(1, "graph [compound=true, fontname=\"Helvetica\"]");
        line(1, "node [shape=box, style=rounded, fontname=\"Helvetica\", fontsize=11]");
        line(1, "edge [fontname=\"Helvetica\", fontsize=9]");
        block.start().ifPresent(first -> {
            line(1, "start [shape=oval]");
            line(1, "start -> " + first.id() + head(first));
        });
        block(block, 1);
        if (block.nodes().stream().anyMatch(GraphNode::ends)) line(1, "end [shape=oval]");
        for (var node : block.nodes()) if (node.ends()) line(1, node.id() + " -> end" + tail(node));
        line(0, "}");
    }

    private static String head(GraphNode node) {
        return node.blocks().isEmpty() ? "" : " [lhead=cluster_%s]".formatted(node.id());
    }

    private static String tail(GraphNode node) {
        return node.blocks().isEmpty() ? "" : " [ltail=cluster_%s]".formatted(node.id());
    }

    private void block(GraphBlock block, int depth) {
        for (var node : block.nodes()) node(node, depth);
        for (var edge : block.edges()) line(depth, edge(edge));
    }

    private void node(GraphNode node, int depth) {
        if (node.blocks().isEmpty()) {
            line(depth, "%s [label=%s%s]".formatted(node.id(), label(node), look(node)));
            return;
        }
        line(depth, "subgraph cluster_%s {".formatted(node.id()));
        line(depth + 1, "%s [label=%s%s]".formatted(node.id(), label(node), look(node)));
        for (var block : node.blocks()) {
            if (node.kind() == NodeKind.PARALLEL) {
                line(depth + 1, "subgraph cluster_b%s {".formatted(++branches));
                line(depth + 2, "style=dashed");
                block(block, depth + 2);
                line(depth + 1, "}");
            } else block(block, depth + 1);
            // The head stands above what it holds, by a line that is not seen.
            block.start()
                    .ifPresent(first -> line(depth + 1, "%s -> %s [style=invis]".formatted(node.id(), first.id())));
        }
        line(depth, "}");
    }

    private static String label(GraphNode node) {
        var retries = node.retries() > 0 ? " ↻" + node.retryCount() : "";
        return quoted(node.name() + retries + "\n" + node.detail());
    }

    private String look(GraphNode node) {
        var shape = node.kind() == NodeKind.CHOICE ? ", shape=diamond" : "";
        return shape
                + run.map(overlay -> ", color=\"%s\"".formatted(colour(overlay, node)))
                        .orElse("");
    }

    private static String colour(RunOverlay overlay, GraphNode node) {
        return switch (overlay.state(node.name()).status()) {
            case SUCCEEDED -> "#2b7a4b";
            case RUNNING, WAITING, RETRYING -> "#2b6cb0";
            case CAUGHT, FAILED -> "#c0392b";
            case ABORTED, NOT_REACHED -> "#c3cbd6";
        };
    }

    private String edge(GraphEdge edge) {
        var source = requireNonNull(nodes.get(edge.source()));
        var target = requireNonNull(nodes.get(edge.target()));
        var look = new StringBuilder();
        if (!edge.label().isEmpty()) look.append(", label=").append(quoted(edge.label()));
        if (edge.kind() == EdgeKind.CATCH) look.append(", style=dashed, color=\"#c0392b\"");
        if (!source.blocks().isEmpty()) look.append(", ltail=cluster_").append(source.id());
        if (!target.blocks().isEmpty()) look.append(", lhead=cluster_").append(target.id());
        return source.id() + " -> " + target.id() + (look.length() == 0 ? "" : " [" + look.substring(2) + "]");
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(letter -> {
            if (letter == '\n') quoted.append("\\n");
            else if (letter == '"' || letter == '\\') quoted.append('\\').appendCodePoint(letter);
            else quoted.appendCodePoint(letter < ' ' ? 0xFFFD : letter);
        });
        return quoted.append('"').toString();
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }
}
