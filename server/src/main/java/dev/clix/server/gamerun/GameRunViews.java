package dev.clix.server.gamerun;

import dev.clix.server.gamerun.GameRunView.StateLine;
import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.graph.GraphNode;
import dev.clix.workflow.graph.StateGraph;
import dev.clix.workflow.graph.render.NodeSentence;
import dev.clix.workflow.graph.render.SvgPicture;
import dev.clix.workflow.graph.run.RunEvent;
import dev.clix.workflow.graph.run.RunOverlay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Draws executions of the games' state machines. Safe for use by many threads. */
public final class GameRunViews {
    /** The page shows no more, and a long game makes a thousand. */
    private static final int VISITS_MAX = 200;

    private final Map<String, StateGraph> graphs = new ConcurrentHashMap<>();
    private final Function<String, String> definitions;

    /** @param definitions in ASL, by the kind of game: asked for once somebody looks */
    public GameRunViews(Function<String, String> definitions) {
        this.definitions = definitions;
    }

    /**
     * The view of an execution; drawing it takes milliseconds.
     *
     * @param events of an execution of a game of this kind, oldest first
     */
    public GameRunView of(String kind, List<ExecutionEvent> events) {
        StateGraph graph = graphs.computeIfAbsent(kind, first -> StateGraph.of(definitions.apply(first)));
        RunOverlay overlay =
                RunOverlay.of(events.stream().map(GameRunViews::bare).toList());
        NodeSentence sentence = new NodeSentence(graph, Optional.of(overlay));
        List<StateVisit> visits = StateVisits.of(events);
        return new GameRunView(
                overlay.status().word(),
                overlay.status().isOpen(),
                SvgPicture.of(graph).with(overlay).forPage(),
                graph.nodes().stream()
                        .map(node -> line(node, overlay, sentence))
                        .toList(),
                visits.subList(Math.max(0, visits.size() - VISITS_MAX), visits.size()),
                visits.size());
    }

    private static StateLine line(GraphNode node, RunOverlay overlay, NodeSentence sentence) {
        return new StateLine(node.name(), overlay.state(node.name()).status().styleName(), sentence.of(node));
    }

    /** Without errors and their causes, which may be texts of anybody's. */
    private static RunEvent bare(ExecutionEvent event) {
        return new RunEvent(
                event.id(),
                event.previousEventId(),
                event.type(),
                event.timestamp(),
                Optional.ofNullable(event.details().path("name").textValue()),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty());
    }

    /** The style sheet of the pictures. */
    public static String style() {
        return SvgPicture.style();
    }
}
