package dev.clix.workflow.graph.layout;

import dev.clix.workflow.graph.GraphNode;
import dev.clix.workflow.graph.NodeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A node with its size: its texts in lines, and for an open container all that it holds.
 *
 * @param content empty for a state that holds nothing, or is folded
 */
record NodePicture(
        GraphNode node,
        List<String> name,
        List<String> detail,
        boolean folded,
        double width,
        double height,
        double below,
        Optional<Content> content) {
    static NodePicture of(GraphNode node, BlockPicture blocks, boolean folded) {
        var scale = blocks.scale;
        var content = folded || node.blocks().isEmpty() ? Optional.<Content>empty() : Optional.of(held(node, blocks));
        var name = scale.nameLines(node.name());
        var detail = scale.detailLines(detail(node, folded));
        var head = 2 * scale.pad() + name.size() * scale.nameLine() + detail.size() * scale.detailLine();
        var wide = Math.max(scale.least(), textWidth(scale, node, name, detail));
        return new NodePicture(
                node,
                name,
                detail,
                folded && !node.blocks().isEmpty(),
                scale.width(Math.max(
                        wide, content.map(held -> held.width + 2 * scale.side()).orElse(0.0))),
                head + content.map(held -> held.height + scale.below()).orElse(0.0),
                scale.below(),
                content);
    }

    private static String detail(GraphNode node, boolean folded) {
        if (!folded || node.blocks().isEmpty()) return node.detail();
        var inner = node.inner();
        return node.detail() + (inner == 1 ? " · 1 state" : " · %s states".formatted(inner));
    }

    private static double textWidth(Scale scale, GraphNode node, List<String> name, List<String> detail) {
        var badge = node.retries() > 0 ? scale.badge() : 0;
        var widest = 0.0;
        for (var i = 0; i < name.size(); i++)
            widest = Math.max(widest, scale.name().applyAsDouble(name.get(i)) + (i == 0 ? badge : 0));
        for (var line : detail) widest = Math.max(widest, scale.detail().applyAsDouble(line));
        return scale.icon() + widest + scale.padRight();
    }

    private static Content held(GraphNode node, BlockPicture blocks) {
        var parts = node.blocks().stream().map(block -> blocks.of(block, false)).toList();
        return node.kind() == NodeKind.PARALLEL ? sideBySide(parts, blocks.scale) : alone(parts);
    }

    private static Content alone(List<Content> parts) {
        var content = new Content();
        for (var part : parts) content.add(part, 0, content.height);
        return content;
    }

    /** In rows that are not too wide; the branches of a row are equally high. */
    private static Content sideBySide(List<Content> parts, Scale scale) {
        var content = new Content();
        var row = new ArrayList<Content>();
        var width = 0.0;
        for (var part : parts) {
            if (!row.isEmpty() && width + part.width > scale.shelf()) {
                shelve(row, content, scale);
                width = 0;
            }
            row.add(part);
            width += part.width + 3 * scale.branchSide();
        }
        shelve(row, content, scale);
        return content;
    }

    private static void shelve(List<Content> row, Content content, Scale scale) {
        var inset = scale.branchSide();
        var above = scale.branchAbove();
        var high = row.stream().mapToDouble(part -> part.height).max().orElse(0) + 2 * above;
        var x = 0.0;
        var y = content.height > 0 ? content.height + above : 0;
        for (var part : row) {
            content.branches.add(new Box(x, y, part.width + 2 * inset, high));
            content.add(part, x + inset, y + above);
            x += part.width + 3 * inset;
        }
        content.width = Math.max(content.width, x - inset);
        content.height = Math.max(content.height, y + high);
        row.clear();
    }

    boolean isOpen() {
        return content.isPresent();
    }

    void place(Box box, Content all) {
        all.nodes.add(new NodeBox(node, box, name, detail, folded));
        content.ifPresent(held -> {
            var head = height - held.height - below;
            all.add(held, box.x() + Math.floor((box.width() - held.width) / 2), box.y() + head);
        });
    }
}
