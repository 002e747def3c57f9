package dev.clix.workflow.graph.layout;

import dev.clix.workflow.graph.GraphNode;
import java.util.List;

/**
 * A state's place.
 *
 * @param name the whole name, in lines that fit
 * @param detail the few words below it, in lines that fit
 * @param folded whether it is a container whose blocks are not drawn
 */
public record NodeBox(GraphNode node, Box box, List<String> name, List<String> detail, boolean folded) {
    NodeBox moved(double dx, double dy) {
        return new NodeBox(node, box.moved(dx, dy), name, detail, folded);
    }

    /** Whether its blocks are drawn within it. */
    public boolean isOpen() {
        return !folded && !node.blocks().isEmpty();
    }
}
