package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.AwsJson;
import dev.clix.workflow.registry.Arn;
import dev.clix.workflow.registry.Paging;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

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
                    byEvent(running),
                    Long::valueOf,
                    run -> true,
                    "mapRuns/" + running.identity().executionArn(),
                    arguments,
                    now);
            return Paging.answer("mapRuns", page, run -> summary(running, run));
        });
    }

    private static NavigableMap<Long, MapRunShown> byEvent(RunningExecution running) {
        var runs = new TreeMap<Long, MapRunShown>();
        MapRunShown.of(running).forEach(run -> runs.put(run.startedBy(), run));
        return runs;
    }

    private static ObjectNode summary(RunningExecution parent, MapRunShown run) {
        var shown = JsonNodeFactory.instance
                .objectNode()
                .put("executionArn", parent.identity().executionArn())
                .put("mapRunArn", run.arn())
                .put("stateMachineArn", parent.identity().stateMachineArn());
        shown.set("startDate", AwsJson.timestamp(run.startDate()));
        run.stopDate().ifPresent(stopped -> shown.set("stopDate", AwsJson.timestamp(stopped)));
        return shown;
    }

    CompletionStage<ObjectNode> describe(Arguments arguments) {
        return find(arguments).thenApply(Optional::orElseThrow);
    }

    private CompletionStage<Optional<ObjectNode>> find(Arguments arguments) {
        var arn = Arn.parse(arguments.text("mapRunArn"), "mapRun");
        var machine = new Arn(
                arn.partition(),
                arn.region(),
                arn.account(),
                "stateMachine",
                arn.name().split("/", 2)[0],
                List.of());
        var children = List.copyOf(world.executions().ofMapRun(arn.toString()).values());
        var asked = world.executions().ofMachine(machine.toString()).values().stream()
                .map(parent -> parent.ask(running -> described(running, arn.toString(), children)))
                .toList();
        return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new)).thenApply(unused -> {
            var found = asked.stream().flatMap(each -> each.join().stream()).findFirst();
            if (found.isEmpty())
                throw new WorkflowException(Code.RESOURCE_NOT_FOUND, "Resource not found: '%s'".formatted(arn));
            return found;
        });
    }

    private static Optional<ObjectNode> described(
            RunningExecution parent, String arn, List<RunningExecution> children) {
        return MapRunShown.of(parent).stream()
                .filter(run -> run.arn().equals(arn))
                .findFirst()
                .map(run -> run.shown(parent, children));
    }

    CompletionStage<ObjectNode> update(Arguments arguments) {
        return find(arguments).thenApply(found -> {
            throw new WorkflowException(
                    Code.VALIDATION, "Map Run cannot be updated: the simulator runs it as it was started");
        });
    }
}
