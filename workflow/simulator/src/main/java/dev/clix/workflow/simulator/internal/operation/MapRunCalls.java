package dev.clix.workflow.simulator.internal.operation;

import dev.clix.workflow.DescribeMapRun;
import dev.clix.workflow.ListMapRuns;
import dev.clix.workflow.MapRunDescription;
import dev.clix.workflow.MapRunSummary;
import dev.clix.workflow.Page;
import dev.clix.workflow.UpdateMapRun;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.interpreter.Signal;
import dev.clix.workflow.simulator.internal.execution.ExecutionIndex.Filter;
import dev.clix.workflow.simulator.internal.execution.RunningExecution;
import dev.clix.workflow.simulator.internal.execution.SimulatorContext;
import dev.clix.workflow.simulator.internal.map.MapRunProgress;
import dev.clix.workflow.simulator.internal.registry.Arn;
import dev.clix.workflow.simulator.internal.registry.Paging;
import dev.clix.workflow.simulator.internal.registry.Paging.Asked;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/** ListMapRuns, DescribeMapRun, UpdateMapRun: map runs as their parents' histories tell of them. */
final class MapRunCalls {
    private final SimulatorContext context;

    MapRunCalls(SimulatorContext context) {
        this.context = context;
    }

    CompletionStage<Page<MapRunSummary>> list(ListMapRuns request) {
        var now = context.time().now();
        var asked = new Asked(request.maxResults(), request.nextToken());
        var parent = context.executions().require(request.executionArn());
        return parent.ask(running -> Paging.page(
                        running.mapRuns(),
                        Long::valueOf,
                        run -> true,
                        "mapRuns/" + running.identity().executionArn(),
                        asked,
                        now)
                .map(run -> run.summary(running)));
    }

    CompletionStage<MapRunDescription> describe(DescribeMapRun request) {
        var children = context.executions().all(request.mapRunArn(), Filter.ALL);
        return find(request.mapRunArn(), (parent, run) -> run.described(parent, children));
    }

    CompletionStage<Void> update(UpdateMapRun request) {
        var update = new Signal.UpdateMapRun(
                request.mapRunArn(),
                request.maxConcurrency().stream().asLongStream().findFirst(),
                request.toleratedFailureCount(),
                request.toleratedFailurePercentage());
        return find(request.mapRunArn(), (parent, run) -> {
                    if (!run.isRunning(parent))
                        throw new WorkflowException(
                                Code.VALIDATION, "Map Run cannot be updated: '%s' has completed".formatted(run.arn()));
                    return parent;
                })
                .thenCompose(parent -> parent.tell(update))
                .thenAccept(unused -> {});
    }

    /** @throws WorkflowException InvalidArn, ResourceNotFound */
    RunningExecution parent(String mapRunArn) {
        var arn = Arn.parse(mapRunArn, "mapRun").toString();
        return context.executions().parent(arn).orElseThrow(() -> notFound(arn));
    }

    private <T> CompletionStage<T> find(String arn, BiFunction<RunningExecution, MapRunProgress, T> question) {
        return parent(arn)
                .ask(running -> question.apply(running, run(running, arn).orElseThrow(() -> notFound(arn))));
    }

    private static WorkflowException notFound(String arn) {
        return new WorkflowException(Code.RESOURCE_NOT_FOUND, "Resource not found: '%s'".formatted(arn));
    }

    private static Optional<MapRunProgress> run(RunningExecution parent, String arn) {
        return parent.mapRuns().values().stream()
                .filter(run -> run.arn().equals(arn))
                .findFirst();
    }
}
