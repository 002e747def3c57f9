package dev.clix.workflow.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionEvent;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.graph.EdgeKind;
import dev.clix.workflow.graph.StateGraph;
import dev.clix.workflow.graph.run.RunEvent;
import dev.clix.workflow.graph.run.RunOverlay;
import dev.clix.workflow.graph.run.RunStatus;
import dev.clix.workflow.graph.run.TakenEdge;
import java.util.List;
import java.util.Locale;

/** The course of a run, read in its history, fits its definition's picture. */
record OverlayCheck(StateGraph graph, RunOverlay run, ExecutionDescription end) {
    static OverlayCheck of(CorpusCase each, List<ExecutionEvent> history, ExecutionDescription end) {
        var events = history.stream()
                .map(event -> RunEvent.of(
                        event.id(), event.previousEventId(), event.type(), event.timestamp(), event.details()))
                .toList();
        return new OverlayCheck(StateGraph.of(each.definition()), RunOverlay.of(events), end);
    }

    void fits() {
        assertThat(run.status().word().toUpperCase(Locale.ROOT))
                .isEqualTo(end.status().name().replace("TIMED_OUT", "FAILED"));
        for (var node : graph.nodes())
            assertThat(run.state(node.name()).open()).as(node.name()).isZero();
        assertThat(run.taken().keySet()).allMatch(this::isDrawn, "is a way of the picture");
        if (run.status() == RunStatus.SUCCEEDED)
            assertThat(graph.named(run.lastState()).orElseThrow().ends()).isTrue();
        if (end.status() == ExecutionStatus.FAILED)
            assertThat(run.state(run.lastState()).status()).isEqualTo(RunStatus.FAILED);
    }

    private boolean isDrawn(TakenEdge taken) {
        var source = graph.named(taken.source()).orElseThrow();
        var target = graph.named(taken.target()).orElseThrow();
        return graph.edgesOf(source.path()).stream()
                .anyMatch(edge -> edge.source().equals(source.path())
                        && edge.target().equals(target.path())
                        && (edge.kind() == EdgeKind.CATCH) == taken.caught());
    }
}
