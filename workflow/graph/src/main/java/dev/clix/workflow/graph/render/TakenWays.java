package dev.clix.workflow.graph.render;

import dev.clix.workflow.graph.EdgeKind;
import dev.clix.workflow.graph.GraphEdge;
import dev.clix.workflow.graph.GraphNode;
import dev.clix.workflow.graph.StateGraph;
import dev.clix.workflow.graph.layout.Terminal;
import dev.clix.workflow.graph.run.RunOverlay;
import dev.clix.workflow.graph.run.RunStatus;
import dev.clix.workflow.graph.run.TakenEdge;
import java.util.Optional;

/** How often each line of a picture was taken by a run; never, where there is none. */
record TakenWays(StateGraph graph, Optional<RunOverlay> run) {
    int of(GraphEdge edge) {
        return run.map(overlay -> of(edge, overlay)).orElse(0);
    }

    private int of(GraphEdge edge, RunOverlay overlay) {
        if (edge.source().equals(Terminal.START))
            return overlay.state(name(edge.target())).visits() > 0 ? 1 : 0;
        if (edge.target().equals(Terminal.END)) return ended(edge, overlay) ? 1 : 0;
        var caught = edge.kind() == EdgeKind.CATCH;
        var taken = overlay.taken(new TakenEdge(name(edge.source()), name(edge.target()), caught));
        return caught && isOnlyWay(edge)
                ? taken + overlay.taken(new TakenEdge(name(edge.source()), name(edge.target()), false))
                : taken;
    }

    private boolean ended(GraphEdge edge, RunOverlay overlay) {
        return overlay.status() == RunStatus.SUCCEEDED && overlay.lastState().equals(name(edge.source()));
    }

    /** A failure after a task's success, of its ResultSelector, leaves no event: then only the target tells of it. */
    private boolean isOnlyWay(GraphEdge edge) {
        return graph.edgesOf(edge.source()).stream()
                .noneMatch(other -> other.target().equals(edge.target())
                        && other.source().equals(edge.source())
                        && other.kind() != EdgeKind.CATCH);
    }

    private String name(String path) {
        return graph.node(path).map(GraphNode::name).orElse(path);
    }
}
