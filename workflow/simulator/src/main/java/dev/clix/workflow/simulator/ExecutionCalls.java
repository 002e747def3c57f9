package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.AwsJson;
import dev.clix.workflow.api.EventShown;
import dev.clix.workflow.history.HistoryView;
import dev.clix.workflow.registry.Paging;
import dev.clix.workflow.registry.Paging.Asked;
import dev.clix.workflow.registry.Shown;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The operations on executions. */
final class ExecutionCalls {
    private final TypedCalls calls;
    private final Starts starts;
    private final World world;

    ExecutionCalls(TypedCalls calls, Starts starts, World world) {
        this.calls = calls;
        this.starts = starts;
        this.world = world;
    }

    /** @param origin the task that asks for it, if one does */
    CompletionStage<ObjectNode> start(Arguments arguments, Optional<Origin> origin) {
        return starts.start(asked(arguments), origin).thenApply(started -> {
            var answer = JsonNodeFactory.instance.objectNode().put("executionArn", started.executionArn());
            return answer.set("startDate", AwsJson.timestamp(started.startDate()));
        });
    }

    /** @param origin the task that asks for it, if one does */
    CompletionStage<ObjectNode> startSync(Arguments arguments, Optional<Origin> origin) {
        var data = ExecutionShown.withData(arguments);
        return starts.startSync(asked(arguments), origin)
                .thenCompose(running -> running.ask(ended -> ExecutionShown.sync(ended, data)));
    }

    private static StartExecution asked(Arguments arguments) {
        return new StartExecution(
                arguments.text("stateMachineArn"),
                arguments.optionalText("name"),
                arguments.optionalText("input"),
                arguments.optionalText("traceHeader"));
    }

    CompletionStage<ObjectNode> stop(Arguments arguments) {
        return calls.stop(
                        arguments.text("executionArn"),
                        arguments.optionalText("error"),
                        arguments.optionalText("cause"))
                .thenApply(
                        stopped -> JsonNodeFactory.instance.objectNode().set("stopDate", AwsJson.timestamp(stopped)));
    }

    CompletionStage<ObjectNode> describe(Arguments arguments) {
        var data = ExecutionShown.withData(arguments);
        var now = world.time().now();
        return require(arguments).ask(running -> ExecutionShown.described(running, data, now));
    }

    CompletionStage<ObjectNode> list(Arguments arguments) {
        var query = new ExecutionPages.Query(
                arguments.optionalText("stateMachineArn"),
                arguments.optionalText("mapRunArn"),
                arguments.optionalText("statusFilter"),
                arguments.optionalText("redriveFilter"));
        if (query.stateMachineArn().isEmpty()) query.mapRunArn().ifPresent(new MapRunCalls(world)::parent);
        var page = new ExecutionPages(world).executions(query, Asked.of(arguments));
        return CompletableFuture.completedFuture(Paging.answer("executions", page, ExecutionShown::listed));
    }

    CompletionStage<ObjectNode> history(Arguments arguments) {
        var view = new HistoryView(world.arns().region(), arguments.flag("includeExecutionData", true));
        var now = world.time().now();
        return require(arguments).ask(running -> {
            var page = ExecutionPages.events(running, arguments.flag("reverseOrder"), Asked.of(arguments), now);
            return Paging.answer(
                    "events", page, event -> EventShown.of(view.show(event).orElseThrow()));
        });
    }

    CompletionStage<ObjectNode> describeMachine(Arguments arguments) {
        var running = require(arguments);
        var shown = JsonNodeFactory.instance
                .objectNode()
                .put("stateMachineArn", running.machine().arn())
                .put("name", running.machine().name());
        running.machine().revision().ifPresent(revision -> {
            shown.set("updateDate", AwsJson.timestamp(revision.updateDate()));
            shown.setAll(revision.shown());
        });
        running.mapRunArn().ifPresent(run -> processor(shown, running.machine(), run));
        return CompletableFuture.completedFuture(Shown.included(shown, arguments));
    }

    /** {@code …:mapRun:NAME/LABEL:UUID} */
    private static void processor(ObjectNode shown, SimulatedMachine machine, String mapRunArn) {
        var label = mapRunArn.substring(mapRunArn.lastIndexOf('/') + 1, mapRunArn.lastIndexOf(':'));
        machine.processor()
                .ifPresent(processor -> shown.put(
                        "definition", ProcessorDefinition.of(machine.machine().definition(), processor.state())));
        shown.put("mapRunArn", mapRunArn).put("label", label);
    }

    /** A client token makes the same call again no second redrive. */
    CompletionStage<ObjectNode> redrive(Arguments arguments) {
        var running = require(arguments);
        if (running.mapRunArn().isPresent())
            throw notRedrivable("Execution is a child of a map run and is redriven by it");
        var token = arguments.optionalText("clientToken");
        return running.ask(failed -> {
                    var before = Redrive.before(failed, token, world.time().now());
                    if (before.isPresent()) return new Redrive.Answer(Optional.empty(), before.get());
                    var refusal = failed.redrive(token);
                    return new Redrive.Answer(
                            refusal, failed.brief().redriveDate().orElse(Instant.EPOCH));
                })
                .thenApply(ExecutionCalls::redriven);
    }

    private static ObjectNode redriven(Redrive.Answer answer) {
        if (answer.refusal().isPresent()) throw notRedrivable(answer.refusal().get());
        return JsonNodeFactory.instance.objectNode().set("redriveDate", AwsJson.timestamp(answer.date()));
    }

    private static WorkflowException notRedrivable(String why) {
        return new WorkflowException(Code.EXECUTION_NOT_REDRIVABLE, why);
    }

    private RunningExecution require(Arguments arguments) {
        return world.executions().require(arguments.text("executionArn"));
    }
}
