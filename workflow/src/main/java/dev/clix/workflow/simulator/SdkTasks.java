package dev.clix.workflow.simulator;

import static dev.clix.workflow.simulator.ServiceFailures.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.StartedExecution;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Tasks that call Step Functions themselves: {@code aws-sdk:sfn:…}. */
final class SdkTasks implements InnerTasks {
    private final StepFunctionsSimulator simulator;
    private final Map<String, Action> actions;

    private interface Action {
        CompletionStage<JsonNode> ask(JsonNode arguments, Origin.Task origin);
    }

    SdkTasks(StepFunctionsSimulator simulator, NestedExecutions executions) {
        this.simulator = simulator;
        this.actions = Map.of(
                "startExecution",
                (arguments, origin) -> executions.start(arguments, origin).thenApply(SdkTasks::started),
                "startSyncExecution",
                this::startSync,
                "stopExecution",
                (arguments, origin) -> stop(arguments),
                "describeExecution",
                (arguments, origin) -> simulator
                        .describeExecution(arguments.path("ExecutionArn").asText())
                        .thenApply(DescribedExecution::of),
                "getActivityTask",
                (arguments, origin) -> simulator
                        .poll(arguments.path("ActivityArn").asText(), text(arguments, "WorkerName"))
                        .thenApply(SdkTasks::activityTask),
                "sendTaskSuccess",
                (arguments, origin) -> simulator
                        .succeed(arguments.path("TaskToken").asText(), document(arguments.path("Output")))
                        .thenApply(sent -> object()),
                "sendTaskFailure",
                (arguments, origin) -> simulator
                        .fail(arguments.path("TaskToken").asText(), text(arguments, "Error"), text(arguments, "Cause"))
                        .thenApply(sent -> object()),
                "sendTaskHeartbeat",
                (arguments, origin) -> simulator
                        .heartbeat(arguments.path("TaskToken").asText())
                        .thenApply(sent -> object()));
    }

    /** What it can do; everything else is left to other handlers. */
    Set<String> actions() {
        return actions.keySet();
    }

    @Override
    public Object handle(TaskCall call, Origin.Task origin) {
        var name = call.resource().substring(call.resource().lastIndexOf(':') + 1);
        var action = actions.get(name.replace(".waitForTaskToken", ""));
        return ServiceFailures.named(action.ask(call.input(), origin), "Sfn");
    }

    private static JsonNode started(StartedExecution started) {
        return object().put("ExecutionArn", started.executionArn())
                .put("StartDate", started.startDate().toString());
    }

    private CompletionStage<JsonNode> startSync(JsonNode arguments, Origin.Task origin) {
        var request = new StartExecution(
                arguments.path("StateMachineArn").asText(), text(arguments, "Name"), text(arguments, "Input"));
        return simulator.startSyncExecution(request, origin).thenApply(DescribedExecution::of);
    }

    private CompletionStage<JsonNode> stop(JsonNode arguments) {
        return simulator
                .stopExecution(
                        arguments.path("ExecutionArn").asText(), text(arguments, "Error"), text(arguments, "Cause"))
                .thenApply(stopped -> object().put("StopDate", stopped.toString()));
    }

    private static JsonNode activityTask(Optional<dev.clix.workflow.ActivityTask> task) {
        var node = object();
        task.ifPresent(t -> node.put("Input", t.input()).put("TaskToken", t.taskToken()));
        return node;
    }

    private static String document(JsonNode output) {
        return output.isTextual() ? output.textValue() : output.toString();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
