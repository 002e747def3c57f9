package dev.clix.workflow.graph.render;

import dev.clix.workflow.graph.EdgeKind;
import dev.clix.workflow.graph.GraphEdge;
import dev.clix.workflow.graph.GraphNode;
import dev.clix.workflow.graph.StateGraph;
import dev.clix.workflow.graph.run.RunOverlay;
import dev.clix.workflow.graph.run.RunStatus;
import dev.clix.workflow.graph.run.StateRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads a node out: "Approve shipping, Task, running, entered from Again?; then Shipped; on Timeout or Refused Release
 * stock".
 */
public final class NodeSentence {
    private final StateGraph graph;
    private final Optional<RunOverlay> run;

    public NodeSentence(StateGraph graph, Optional<RunOverlay> run) {
        this.graph = graph;
        this.run = run;
    }

    public String of(GraphNode node) {
        var edges = graph.edgesOf(node.path());
        var clauses = new ArrayList<String>();
        clauses.add(head(node, edges));
        edges.stream()
                .filter(edge -> edge.source().equals(node.path()))
                .map(this::way)
                .forEach(clauses::add);
        if (node.ends()) clauses.add("then the end");
        return String.join("; ", clauses);
    }

    private String head(GraphNode node, List<GraphEdge> edges) {
        var words = new ArrayList<String>(List.of(node.name(), node.kind().word()));
        if (!node.reachable()) words.add("unreachable");
        if (node.inner() > 0) words.add("with " + counted(node.inner(), "state"));
        if (node.retries() > 0) words.add("retried up to " + counted(node.retries(), "time"));
        run.ifPresent(overlay -> status(overlay.state(node.name()), words));
        var before = edges.stream()
                .filter(edge -> edge.target().equals(node.path()))
                .map(edge -> name(edge.source()))
                .distinct()
                .collect(Collectors.joining(" or "));
        if (!before.isEmpty()) words.add("entered from " + before);
        return String.join(", ", words);
    }

    private static void status(StateRun state, List<String> words) {
        words.add(state.status().word());
        if (state.visits() > 1) words.add("entered " + counted(state.visits(), "time"));
        if (state.retries() > 0) words.add("retried " + counted(state.retries(), "time"));
        var items = state.items();
        if (items.started() > 0)
            words.add("%s of %s items done".formatted(items.succeeded(), items.total())
                    + (items.failed() > 0 ? ", %s failed".formatted(items.failed()) : ""));
        if (state.status() != RunStatus.NOT_REACHED)
            state.error().ifPresent(error -> words.add("last error " + error.error()));
    }

    private String way(GraphEdge edge) {
        var target = name(edge.target());
        return switch (edge.kind()) {
            case NEXT -> "then " + target;
            case CHOICE -> "if " + edge.label().replace('\n', ' ') + " " + target;
            case DEFAULT -> "otherwise " + target;
            case CATCH -> "on " + edge.label().replace(", ", " or ") + " " + target;
        };
    }

    /** The words of a line that is pointed at. */
    String of(GraphEdge edge) {
        var from = name(edge.source());
        var to = name(edge.target());
        return edge.kind() == EdgeKind.NEXT ? from + " → " + to : from + " → " + to + ": " + edge.title();
    }

    private String name(String path) {
        return graph.node(path).map(GraphNode::name).orElse(path);
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
