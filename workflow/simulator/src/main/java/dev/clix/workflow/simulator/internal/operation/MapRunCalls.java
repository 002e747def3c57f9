package dev.clix.workflow.simulator.internal.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.AwsJson;
import dev.clix.workflow.interpreter.Signal;
import dev.clix.workflow.simulator.internal.execution.ExecutionIndex.Filter;
import dev.clix.workflow.simulator.internal.execution.RunningExecution;
import dev.clix.workflow.simulator.internal.execution.SimulatorContext;
import dev.clix.workflow.simulator.internal.map.MapRunJson;
import dev.clix.workflow.simulator.internal.registry.Arn;
import dev.clix.workflow.simulator.internal.registry.Paging;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/** ListMapRuns, DescribeMapRun, UpdateMapRun: map runs as their parents' histories tell of them. */
final class MapRunCalls {
    private final SimulatorContext context;

    MapRunCalls(SimulatorContext context) {
        this.context = context;
    }

    CompletionStage<ObjectNode> list(Arguments arguments) {
        var now = context.time().now();
        var parent = context.executions().require(arguments.text("executionArn"));
        return parent.ask(running -> {
            var page = Paging.page(
                    running.mapRuns(),
                    Long::valueOf,
                    run -> true,
                    "mapRuns/" + running.identity().executionArn(),
                    arguments,
                    now);
            return AwsJson.page("mapRuns", page, run -> run.summary(running));
        });
    }

    CompletionStage<ObjectNode> describe(Arguments arguments) {
        var children = context.executions().all(arguments.text("mapRunArn"), Filter.ALL);
        return find(arguments, (parent, run) -> run.described(parent, children));
    }

    CompletionStage<ObjectNode> update(Arguments arguments) {
        var update = new Signal.UpdateMapRun(
                arguments.text("mapRunArn"),
                arguments.whole("maxConcurrency"),
                arguments.whole("toleratedFailureCount"),
                percentage(arguments));
        return find(arguments, (parent, run) -> {
                    if (!run.isRunning(parent))
                        throw new WorkflowException(
                                Code.VALIDATION, "Map Run cannot be updated: '%s' has completed".formatted(run.arn()));
                    return parent;
                })
                .thenCompose(parent -> parent.tell(update))
                .thenApply(unused -> JsonNodeFactory.instance.objectNode());
    }

    private static OptionalDouble percentage(Arguments arguments) {
        return arguments.member("toleratedFailurePercentage").map(JsonNode::doubleValue).stream()
                .mapToDouble(Double::doubleValue)
                .findFirst();
    }

    /** @throws WorkflowException InvalidArn, ResourceNotFound */
    RunningExecution parent(String mapRunArn) {
        var arn = Arn.parse(mapRunArn, "mapRun").toString();
        return context.executions().parent(arn).orElseThrow(() -> notFound(arn));
    }

    private <T> CompletionStage<T> find(Arguments arguments, BiFunction<RunningExecution, MapRunJson, T> question) {
        var arn = arguments.text("mapRunArn");
        return parent(arn)
                .ask(running -> question.apply(running, run(running, arn).orElseThrow(() -> notFound(arn))));
    }

    private static WorkflowException notFound(String arn) {
        return new WorkflowException(Code.RESOURCE_NOT_FOUND, "Resource not found: '%s'".formatted(arn));
    }

    private static Optional<MapRunJson> run(RunningExecution parent, String arn) {
        return parent.mapRuns().values().stream()
                .filter(run -> run.arn().equals(arn))
                .findFirst();
    }
}
