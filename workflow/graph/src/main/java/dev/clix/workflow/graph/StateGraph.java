package dev.clix.workflow.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.clix.workflow.asl.StateMachine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A definition as a graph. It is read loosely, so that what the service would refuse can be looked at too: a transition
 * that leads nowhere leads to an {@link NodeKind#UNKNOWN} state of that name.
 */
public final class StateGraph {
    /** States a picture may have, at any depth. */
    public static final int STATES_MAX = 2_000;
    /** Blocks within blocks. */
    public static final int DEPTH_MAX = 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final GraphBlock block;
    private final String comment;
    private final Map<String, GraphNode> byPath = new HashMap<>();
    private final Map<String, GraphNode> byName = new HashMap<>();
    private final Map<String, List<GraphEdge>> edges = new HashMap<>();

    private StateGraph(GraphBlock block, String comment) {
        this.block = block;
        this.comment = comment;
        block.all().forEach(node -> {
            byPath.put(node.path(), node);
            byName.putIfAbsent(node.name(), node);
            node.blocks().forEach(this::index);
        });
        index(block);
    }

    private void index(GraphBlock of) {
        for (var edge : of.edges()) {
            edges.computeIfAbsent(edge.source(), path -> new ArrayList<>()).add(edge);
            if (!edge.source().equals(edge.target()))
                edges.computeIfAbsent(edge.target(), path -> new ArrayList<>()).add(edge);
        }
    }

    /** @throws TooLargeForPictureException with more than {@value #STATES_MAX} states */
    public static StateGraph of(StateMachine machine) {
        return of(machine.definition());
    }

    /**
     * @param definition JSON
     * @throws IllegalArgumentException when the text is no JSON object with States
     * @throws TooLargeForPictureException with more than {@value #STATES_MAX} states
     */
    public static StateGraph of(String definition) {
        try {
            return of(JSON.readTree(definition));
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(
                    "Expected a definition in JSON, but: " + notJson.getOriginalMessage(), notJson);
        }
    }

    /**
     * @param definition the object with StartAt and States
     * @throws IllegalArgumentException when there are no States
     * @throws TooLargeForPictureException with more than {@value #STATES_MAX} states
     */
    public static StateGraph of(JsonNode definition) {
        if (!definition.path("States").isObject())
            throw new IllegalArgumentException("Expected a definition with States, but there are none");
        return new StateGraph(
                new GraphReader().machine(definition),
                definition.path("Comment").asText(""));
    }

    /** The machine's own states and ways; those of Parallel and Map states are in their nodes. */
    public GraphBlock block() {
        return block;
    }

    /** The machine's Comment, or empty. */
    public String comment() {
        return comment;
    }

    /** All states at any depth, containers before what they hold. */
    public List<GraphNode> nodes() {
        return block.all().toList();
    }

    /** @param path as in {@link GraphNode#path()} */
    public Optional<GraphNode> node(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** AWS wants names to be unique in all of a definition; the first one counts where they are not. */
    public Optional<GraphNode> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The ways that lead to and from a state, in the graph's order. */
    public List<GraphEdge> edgesOf(String path) {
        return List.copyOf(edges.getOrDefault(path, List.of()));
    }
}
