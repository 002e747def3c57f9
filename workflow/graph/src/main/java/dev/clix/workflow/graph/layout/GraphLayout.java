package dev.clix.workflow.graph.layout;

import dev.clix.workflow.graph.StateGraph;
import dev.clix.workflow.graph.TooLargeForPictureException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The whole picture of a machine: where each state, line and label stands.
 *
 * @param nodes containers before what they hold
 * @param branches the boxes of Parallel states' branches
 */
public record GraphLayout(
        double width,
        double height,
        List<NodeBox> nodes,
        List<EdgeRoute> edges,
        List<Terminal> terminals,
        List<Box> branches) {
    /**
     * The same graph always has the same layout.
     *
     * @throws TooLargeForPictureException when so many ways are so long that the picture could not be read
     */
    public static GraphLayout of(StateGraph graph) {
        return of(graph, Set.of());
    }

    /** @param folded paths of containers that are drawn without their blocks */
    public static GraphLayout of(StateGraph graph, Set<String> folded) {
        return of(graph, folded, Scale.DRAWN);
    }

    /** In the cells of a terminal: every box begins and ends with one, and every line is one cell wide. */
    public static GraphLayout inCells(StateGraph graph, Set<String> folded) {
        return of(graph, folded, Scale.CELLS);
    }

    private static GraphLayout of(StateGraph graph, Set<String> folded, Scale scale) {
        var content = new BlockPicture(scale, folded).of(graph.block(), true);
        return content.moved(scale.margin(), scale.margin()).framed(scale.margin());
    }

    public Optional<NodeBox> node(String path) {
        return nodes.stream().filter(node -> node.node().path().equals(path)).findFirst();
    }
}
