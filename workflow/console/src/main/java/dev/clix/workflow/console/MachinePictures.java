package dev.clix.workflow.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.StepFunctionsApi;
import dev.clix.workflow.graph.StateGraph;
import dev.clix.workflow.graph.render.SvgPicture;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The pictures of machines, each made once for as long as it is asked for. Thread-safe. */
final class MachinePictures {
    private static final int KEPT = 64;

    private final StepFunctionsApi api;
    /** By definition, the one asked for longest ago first. */
    private final Map<String, CompletableFuture<String>> pictures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<String>> eldest) {
            return size() > KEPT;
        }
    };

    MachinePictures(StepFunctionsApi api) {
        this.api = api;
    }

    /**
     * The picture of a machine, or of the machine as an execution runs it.
     *
     * @param asked DescribeStateMachine, or DescribeStateMachineForExecution
     * @return exceptionally with what the API refuses, or an IllegalArgumentException where it cannot be drawn
     */
    CompletionStage<ObjectNode> picture(Arguments asked) {
        return api.call(asked.operation(), asked)
                .thenCompose(machine -> drawn(machine.path("definition")))
                .thenApply(svg -> JsonNodeFactory.instance.objectNode().put("svg", svg));
    }

    /** Away from the event loop: a large machine takes some tenths of a second. */
    private synchronized CompletionStage<String> drawn(JsonNode definition) {
        return pictures.computeIfAbsent(
                definition.asText(),
                text -> CompletableFuture.supplyAsync(
                        () -> SvgPicture.of(StateGraph.of(text)).forPage()));
    }
}
