package dev.clix.workflow.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.ExecutionDescription;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.StartedExecution;
import dev.clix.workflow.WorkflowException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Tasks that start executions: {@code states:startExecution}, and with .sync wait for their end. */
final class NestedExecutions implements InnerTasks {
    private final StepFunctionsSimulator simulator;

    NestedExecutions(StepFunctionsSimulator simulator) {
        this.simulator = simulator;
    }

    @Override
    public Object handle(TaskCall call, Origin.Task origin) {
        var started = start(call.input(), origin).thenApply(execution -> {
            var accepted = JsonNodeFactory.instance.objectNode();
            accepted.put("ExecutionArn", execution.executionArn());
            accepted.put("StartDate", execution.startDate().toEpochMilli());
            if (!call.resource().contains(".sync")) return accepted;
            return new SubmittedJob(accepted, result(execution, call.resource().endsWith(".sync:2")));
        });
        return ServiceFailures.named(started, "StepFunctions");
    }

    CompletionStage<StartedExecution> start(JsonNode arguments, Origin.Task origin) {
        var request = new StartExecution(
                Arns.here(arguments.path("StateMachineArn").asText()),
                ServiceFailures.text(arguments, "Name"),
                input(arguments.path("Input")));
        return simulator.startExecution(request, origin);
    }

    /** A text is passed on as it is, anything else as the text of it. */
    private static Optional<String> input(JsonNode input) {
        if (input.isMissingNode() || input.isNull()) return Optional.empty();
        return Optional.of(input.isTextual() ? input.textValue() : input.toString());
    }

    /** Cancelled when nobody waits for it any more; then the execution is stopped. */
    private CompletableFuture<JsonNode> result(StartedExecution started, boolean parsed) {
        var arn = started.executionArn();
        var result = new CompletableFuture<JsonNode>();
        simulator.whenClosed(arn).whenComplete((description, failure) -> {
            if (failure != null) result.completeExceptionally(failure);
            else if (description.status() == ExecutionStatus.SUCCEEDED) result.complete(described(description, parsed));
            else
                result.completeExceptionally(new TaskFailure(
                        "States.TaskFailed", described(description, parsed).toString()));
        });
        result.whenComplete((value, failure) -> {
            if (result.isCancelled()) simulator.stopExecution(arn, Optional.empty(), Optional.empty());
        });
        return result;
    }

    /** @param parsed whether input and output are documents (.sync:2) or texts (.sync) */
    private static ObjectNode described(ExecutionDescription description, boolean parsed) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("ExecutionArn", description.executionArn());
        description.error().ifPresent(error -> node.put("Error", error));
        description.cause().ifPresent(cause -> node.put("Cause", cause));
        node.set("Input", document(description.input(), parsed));
        node.putObject("InputDetails").put("Included", true);
        node.put("Name", description.name());
        description.output().ifPresent(output -> {
            node.set("Output", document(output, parsed));
            node.putObject("OutputDetails").put("Included", true);
        });
        node.put("StartDate", description.startDate().toEpochMilli());
        node.put("StateMachineArn", description.stateMachineArn());
        node.put("Status", description.status().name());
        description.stopDate().ifPresent(stop -> node.put("StopDate", stop.toEpochMilli()));
        return node;
    }

    private static JsonNode document(String text, boolean parsed) {
        return parsed
                ? JsonTexts.parse(text, WorkflowException.Code.VALIDATION, "%s")
                : JsonNodeFactory.instance.textNode(text);
    }
}
