package dev.clix.workflow.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * States that lead to one another: a machine's, a branch's, or an item processor's.
 *
 * @param nodes in the order in which they are reached from StartAt; those that are not come last, by name
 * @param edges by their source's order, and for each source in the order in which they are tried
 */
public record GraphBlock(List<GraphNode> nodes, List<GraphEdge> edges) {
    public GraphBlock {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** Where it starts; empty where StartAt leads nowhere. */
    public Optional<GraphNode> start() {
        return nodes.stream().findFirst().filter(GraphNode::reachable);
    }

    /** Its states at any depth, containers before what they hold. */
    public Stream<GraphNode> all() {
        return nodes.stream()
                .flatMap(node ->
                        Stream.concat(Stream.of(node), node.blocks().stream().flatMap(GraphBlock::all)));
    }

    /** How many states it has, at any depth. */
    public int size() {
        return nodes.stream().mapToInt(node -> 1 + node.inner()).sum();
    }
}
