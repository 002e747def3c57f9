package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.interpreter.Signal;
import dev.clix.workflow.registry.Arn;
import dev.clix.workflow.registry.Paging;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/** ListMapRuns, DescribeMapRun, UpdateMapRun: map runs as their parents' histories tell of them. */
final class MapRunCalls {
    private final World world;

    MapRunCalls(World world) {
        this.world = world;
    }

    CompletionStage<ObjectNode> list(Arguments arguments) {
        var now = world.time().now();
        var parent = world.executions().require(arguments.text("executionArn"));
        return parent.ask(running -> {
            var page = Paging.page(
                    new TreeMap<>(MapRunShown.of(running)),
                    Long::valueOf,
                    run -> true,
                    "mapRuns/" + running.identity().executionArn(),
                    arguments,
                    now);
            return Paging.answer("mapRuns", page, run -> run.summary(running));
        });
    }

    CompletionStage<ObjectNode> describe(Arguments arguments) {
        var children = List.copyOf(
                world.executions().ofMapRun(arguments.text("mapRunArn")).values());
        return find(arguments, (parent, run) -> run.described(parent, children));
    }

    CompletionStage<ObjectNode> update(Arguments arguments) {
        var update = new Signal.UpdateMapRun(
                arguments.text("mapRunArn"),
                arguments.whole("maxConcurrency"),
                arguments.whole("toleratedFailureCount"),
                percentage(arguments));
        return find(arguments, (parent, run) -> {
                    if (!run.isRunning())
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

    /** @return completes exceptionally when there is none: InvalidArn, ResourceNotFound */
    CompletionStage<String> require(Arguments arguments) {
        return find(arguments, (parent, run) -> run.arn());
    }

    /** Asks every execution of the machine: a map run's ARN does not tell whose it is. */
    private <T> CompletionStage<T> find(Arguments arguments, BiFunction<RunningExecution, MapRunShown, T> question) {
        var arn = Arn.parse(arguments.text("mapRunArn"), "mapRun");
        var asked = world.executions().ofMachine(machine(arn).toString()).values().stream()
                .map(parent ->
                        parent.ask(running -> run(running, arn.toString()).map(run -> new Found(running, run))))
                .toList();
        return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
                .thenApply(unused -> asked.stream()
                        .flatMap(each -> each.join().stream())
                        .findFirst()
                        .map(found -> question.apply(found.parent(), found.run()))
                        .orElseThrow(() -> new WorkflowException(
                                Code.RESOURCE_NOT_FOUND, "Resource not found: '%s'".formatted(arn))));
    }

    private record Found(RunningExecution parent, MapRunShown run) {}

    private static Optional<MapRunShown> run(RunningExecution parent, String arn) {
        return MapRunShown.of(parent).values().stream()
                .filter(run -> run.arn().equals(arn))
                .findFirst();
    }

    private static Arn machine(Arn mapRun) {
        return new Arn(
                mapRun.partition(),
                mapRun.region(),
                mapRun.account(),
                "stateMachine",
                mapRun.name().split("/", 2)[0],
                List.of());
    }
}
