package dev.clix.workflow.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Walks a definition from StartAt, block by block, so that the order of States does not matter. */
final class GraphReader {
    private int states;

    GraphBlock machine(JsonNode definition) {
        return block(definition, "", true, 0);
    }

    private GraphBlock block(JsonNode block, String pointer, boolean reachable, int depth) {
        if (depth > StateGraph.DEPTH_MAX)
            throw new TooLargeForPictureException(
                    "Expected at most %s blocks within one another for a picture, but found more"
                            .formatted(StateGraph.DEPTH_MAX));
        return new Walk(block.path("States"), pointer + "/States/", depth)
                .from(block.path("StartAt").asText(), reachable);
    }

    /** One block's walk: depth first along the ways out, in the order in which they are tried. */
    private final class Walk {
        private final JsonNode all;
        private final String pointer;
        private final int depth;
        private final Map<String, GraphNode> nodes = new LinkedHashMap<>();
        private final Map<String, List<Transition>> ways = new LinkedHashMap<>();

        private Walk(JsonNode all, String pointer, int depth) {
            this.all = all;
            this.pointer = pointer;
            this.depth = depth;
        }

        private GraphBlock from(String start, boolean reachable) {
            if (!start.isEmpty()) visit(start, reachable);
            unreached().forEach(name -> visit(name, false));
            var edges = new ArrayList<GraphEdge>();
            ways.forEach((name, out) -> out.forEach(way -> edges.add(edge(name, way))));
            return new GraphBlock(List.copyOf(nodes.values()), edges);
        }

        /** Those that no other unreached one leads to come first, so that a chain of them stays one. */
        private List<String> unreached() {
            var names = new TreeSet<String>();
            all.fieldNames().forEachRemaining(names::add);
            names.removeAll(nodes.keySet());
            var led = new TreeSet<String>();
            for (var name : names)
                for (var way : Transition.of(all.path(name))) if (!way.target().equals(name)) led.add(way.target());
            var ordered = new ArrayList<>(
                    names.stream().filter(name -> !led.contains(name)).toList());
            names.stream().filter(led::contains).forEach(ordered::add);
            return ordered;
        }

        /** Without recursion: a chain may have thousands of states. */
        private void visit(String first, boolean reachable) {
            var pending = new ArrayList<String>(List.of(first));
            while (!pending.isEmpty()) {
                var name = pending.remove(pending.size() - 1);
                if (nodes.containsKey(name)) continue;
                var state = all.has(name) ? all.get(name) : MissingNode.getInstance();
                var out = Transition.of(state);
                nodes.put(name, node(name, state, reachable));
                ways.put(name, out);
                for (var i = out.size() - 1; i >= 0; i--) pending.add(out.get(i).target());
            }
        }

        private GraphNode node(String name, JsonNode state, boolean reachable) {
            if (++states > StateGraph.STATES_MAX)
                throw new TooLargeForPictureException(
                        "Expected at most %s states for a picture, but found more".formatted(StateGraph.STATES_MAX));
            var id = "s" + states;
            var path = path(name);
            return new GraphNode(
                    id,
                    path,
                    name,
                    StateWords.kind(state),
                    StateWords.detail(state),
                    state.path("Comment").asText(""),
                    StateWords.retries(state),
                    blocks(state, path, reachable),
                    reachable,
                    StateWords.ends(state));
        }

        private List<GraphBlock> blocks(JsonNode state, String path, boolean reachable) {
            var blocks = new ArrayList<GraphBlock>();
            var branches = state.path("Branches");
            for (var i = 0; branches.isArray() && i < branches.size(); i++)
                blocks.add(block(branches.get(i), path + "/Branches/" + i, reachable, depth + 1));
            for (var processor : List.of("ItemProcessor", "Iterator"))
                if (state.path(processor).isObject())
                    blocks.add(block(state.path(processor), path + "/" + processor, reachable, depth + 1));
            return blocks;
        }

        private String path(String name) {
            return pointer + name.replace("~", "~0").replace("/", "~1");
        }

        private GraphEdge edge(String name, Transition way) {
            return GraphEdge.of(path(name), path(way.target()), way.kind(), way.label(), way.title());
        }
    }
}
