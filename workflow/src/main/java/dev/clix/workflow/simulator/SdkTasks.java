package dev.clix.workflow.simulator;

import static dev.clix.workflow.simulator.ServiceFailures.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.StartExecution;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Tasks that call Step Functions themselves: {@code aws-sdk:sfn:…}. */
final class SdkTasks implements InnerTasks {
    private final StepFunctionsSimulator simulator;
    private final NestedExecutions executions;

    SdkTasks(StepFunctionsSimulator simulator, NestedExecutions executions) {
        this.simulator = simulator;
        this.executions = executions;
    }

    @Override
    public Object handle(TaskCall call, Origin.Task origin) throws TaskFailure {
        var action =
                call.resource().substring(call.resource().lastIndexOf(':') + 1).replace(".waitForTaskToken", "");
        return ServiceFailures.named(answer(action, call.input(), origin), "Sfn");
    }

    private CompletionStage<JsonNode> answer(String action, JsonNode arguments, Origin.Task origin) throws TaskFailure {
        return switch (action) {
            case "startExecution" ->
                executions
                        .start(arguments, origin)
                        .thenApply(started -> object().put("ExecutionArn", started.executionArn())
                                .put("StartDate", started.startDate().toString()));
            case "stopExecution" ->
                simulator
                        .stopExecution(
                                arguments.path("ExecutionArn").asText(),
                                text(arguments, "Error"),
                                text(arguments, "Cause"))
                        .thenApply(stopped -> object().put("StopDate", stopped.toString()));
            case "describeExecution" ->
                simulator
                        .describeExecution(arguments.path("ExecutionArn").asText())
                        .thenApply(DescribedExecution::of);
            case "startSyncExecution" ->
                simulator
                        .startSyncExecution(
                                new StartExecution(
                                        arguments.path("StateMachineArn").asText(),
                                        text(arguments, "Name"),
                                        text(arguments, "Input")),
                                origin)
                        .thenApply(DescribedExecution::of);
            case "getActivityTask" ->
                simulator
                        .poll(arguments.path("ActivityArn").asText(), text(arguments, "WorkerName"))
                        .thenApply(SdkTasks::activityTask);
            case "sendTaskSuccess" ->
                simulator
                        .succeed(arguments.path("TaskToken").asText(), document(arguments.path("Output")))
                        .thenApply(sent -> object());
            case "sendTaskFailure" ->
                simulator
                        .fail(arguments.path("TaskToken").asText(), text(arguments, "Error"), text(arguments, "Cause"))
                        .thenApply(sent -> object());
            case "sendTaskHeartbeat" ->
                simulator.heartbeat(arguments.path("TaskToken").asText()).thenApply(sent -> object());
            default ->
                throw new TaskFailure(
                        "States.Runtime",
                        "The simulator has no aws-sdk:sfn:%s; register a handler for it".formatted(action));
        };
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
