package dev.clix.workflow.junit;

import dev.clix.workflow.ExecutionSummary;
import dev.clix.workflow.ListExecutions;
import dev.clix.workflow.history.HistoryEvent;
import dev.clix.workflow.history.MapRunFact.MapRunStarted;
import dev.clix.workflow.simulator.StepFunctionsSimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An execution and the child executions of its distributed Maps. */
final class ExecutionTree {
    private static final int PAGE_MAX = 1_000;

    private ExecutionTree() {}

    /** The facts of each, the execution's own first. */
    static Stream<List<HistoryEvent>> of(StepFunctionsSimulator simulator, String executionArn) {
        var facts = TestAnswers.get(simulator.facts(executionArn));
        var children = facts.stream()
                .flatMap(event -> event.fact() instanceof MapRunStarted begun
                        ? children(simulator, begun.mapRunArn()).stream()
                        : Stream.empty())
                .flatMap(child -> of(simulator, child.executionArn()));
        return Stream.concat(Stream.of(facts), children);
    }

    private static List<ExecutionSummary> children(StepFunctionsSimulator simulator, String mapRunArn) {
        var children = new ArrayList<ExecutionSummary>();
        var token = Optional.<String>empty();
        do {
            var page = TestAnswers.get(simulator.listExecutions(new ListExecutions(
                    Optional.empty(), Optional.of(mapRunArn), Optional.empty(), Optional.empty(), PAGE_MAX, token)));
            children.addAll(page.items());
            token = page.nextToken();
        } while (token.isPresent());
        return children;
    }
}
