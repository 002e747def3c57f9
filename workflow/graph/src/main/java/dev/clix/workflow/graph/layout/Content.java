package dev.clix.workflow.graph.layout;

import java.util.ArrayList;
import java.util.List;

/** A part of a picture that can still be moved. */
final class Content {
    final List<NodeBox> nodes = new ArrayList<>();
    final List<EdgeRoute> edges = new ArrayList<>();
    final List<Terminal> terminals = new ArrayList<>();
    final List<Box> branches = new ArrayList<>();
    double width;
    double height;

    void add(Content other, double dx, double dy) {
        other.nodes.forEach(node -> nodes.add(node.moved(dx, dy)));
        other.edges.forEach(edge -> edges.add(edge.moved(dx, dy)));
        other.terminals.forEach(terminal -> terminals.add(terminal.moved(dx, dy)));
        other.branches.forEach(branch -> branches.add(branch.moved(dx, dy)));
        width = Math.max(width, dx + other.width);
        height = Math.max(height, dy + other.height);
    }

    Content moved(double dx, double dy) {
        var moved = new Content();
        moved.add(this, dx, dy);
        return moved;
    }

    GraphLayout framed(double margin) {
        return new GraphLayout(
                Math.ceil(width + margin),
                Math.ceil(height + margin),
                List.copyOf(nodes),
                List.copyOf(edges),
                List.copyOf(terminals),
                List.copyOf(branches));
    }
}
