package dev.clix.workflow.graph.layout;

import static java.util.Objects.requireNonNull;

import dev.clix.workflow.graph.EdgeKind;
import dev.clix.workflow.graph.GraphBlock;
import dev.clix.workflow.graph.GraphEdge;
import dev.clix.workflow.graph.GraphNode;
import dev.clix.workflow.graph.NodeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lays a block out once all that its containers hold is laid out. */
final class BlockPicture {
    final Scale scale;
    private final Set<String> folded;

    BlockPicture(Scale scale, Set<String> folded) {
        this.scale = scale;
        this.folded = folded;
    }

    /** @param machine whether it is the outermost block, which has a start and an end of its own */
    Content of(GraphBlock block, boolean machine) {
        var parts = new Parts(block, machine);
        var layout = BlockLayout.of(parts.items, parts.ways, scale.spacing());
        var content = new Content();
        parts.place(layout, content);
        content.width = layout.width;
        content.height = layout.height;
        return content;
    }

    /** A block's states and ways by number, with the start as the first item and the end as the last. */
    private final class Parts {
        private final List<Item> items = new ArrayList<>();
        private final List<Way> ways = new ArrayList<>();
        private final List<NodePicture> pictures = new ArrayList<>();
        private final List<GraphEdge> edges = new ArrayList<>();
        private final List<List<String>> labels = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final boolean start;
        private final boolean end;

        Parts(GraphBlock block, boolean machine) {
            start = machine && block.start().isPresent();
            end = machine && block.nodes().stream().anyMatch(node -> node.ends());
            if (start) terminal(Terminal.START);
            for (var node : block.nodes()) {
                numbers.put(node.path(), items.size());
                var picture = NodePicture.of(node, BlockPicture.this, folded.contains(node.path()));
                pictures.add(picture);
                items.add(new Item(
                        Math.max(picture.width(), roomToSpread(block, node)),
                        picture.height(),
                        picture.isOpen(),
                        node.kind() == NodeKind.CHOICE));
            }
            if (end) terminal(Terminal.END);
            if (start) add(new GraphEdge(Terminal.START, block.nodes().get(0).path(), EdgeKind.NEXT, "", ""));
            for (var edge : block.edges()) add(edge);
            if (end)
                for (var node : block.nodes())
                    if (node.ends()) add(new GraphEdge(node.path(), Terminal.END, EdgeKind.NEXT, "", ""));
        }

        /** So that the ways out of a Choice find places at either half of its bottom. */
        private double roomToSpread(GraphBlock block, GraphNode node) {
            if (node.kind() != NodeKind.CHOICE) return 0;
            var ways = block.edges().stream()
                    .filter(edge -> edge.source().equals(node.path()) && edge.kind() != EdgeKind.CATCH)
                    .count();
            var spacing = scale.spacing();
            return ways > Ports.SPREAD_MAX
                    ? 0
                    : scale.width(2 * spacing.inset() + 2 * spacing.spread() * Math.max(0, ways - 1));
        }

        private void terminal(String path) {
            numbers.put(path, items.size());
            items.add(new Item(scale.terminalWidth(), scale.terminalHeight(), false, false));
        }

        private void add(GraphEdge edge) {
            var label = scale.labelLines(edge.label());
            var widest = label.stream().mapToDouble(scale.label()).max();
            edges.add(edge);
            labels.add(label);
            ways.add(new Way(
                    number(edge.source()),
                    number(edge.target()),
                    edge.kind() == EdgeKind.CATCH,
                    edge.kind() == EdgeKind.NEXT,
                    widest.isPresent() ? scale.width(widest.getAsDouble() + 2 * scale.labelPad()) : 0,
                    label.size() * scale.labelLine() + scale.labelMore()));
        }

        private int number(String path) {
            return requireNonNull(numbers.get(path), path);
        }

        void place(BlockLayout layout, Content content) {
            if (start) content.terminals.add(new Terminal(true, layout.item(0)));
            if (end) content.terminals.add(new Terminal(false, layout.item(items.size() - 1)));
            for (var i = 0; i < pictures.size(); i++) pictures.get(i).place(layout.item(i + (start ? 1 : 0)), content);
            for (var i = 0; i < ways.size(); i++)
                content.edges.add(new EdgeRoute(
                        edges.get(i),
                        layout.line(i),
                        labels.get(i),
                        ways.get(i).isLabelled() ? Optional.of(layout.label(i)) : Optional.empty()));
        }
    }
}
