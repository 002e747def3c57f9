package dev.clix.workflow.simulator.internal.service;

import static dev.clix.workflow.api.ExecutionOperations.DESCRIBE_EXECUTION;
import static dev.clix.workflow.api.ExecutionOperations.START_EXECUTION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.MachineType;
import dev.clix.workflow.Stages;
import dev.clix.workflow.StartExecution;
import dev.clix.workflow.StartedExecution;
import dev.clix.workflow.StopExecution;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.asl.expression.ErrorNames;
import dev.clix.workflow.asl.integration.ServiceAnswer;
import dev.clix.workflow.simulator.internal.execution.InnerTasks;
import dev.clix.workflow.simulator.internal.execution.SimulatorContext;
import dev.clix.workflow.simulator.internal.operation.ExecutionCalls;
import dev.clix.workflow.simulator.internal.spec.Origin;
import dev.clix.workflow.simulator.internal.task.ServiceFailures;
import dev.clix.workflow.simulator.internal.text.Arns;
import dev.clix.workflow.simulator.internal.text.JsonTexts;
import dev.clix.workflow.simulator.task.SubmittedJob;
import dev.clix.workflow.simulator.task.TaskCall;
import dev.clix.workflow.simulator.task.TaskFailure;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Tasks that start executions: {@code states:startExecution}, and with .sync wait for their end. */
public final class NestedExecutions implements InnerTasks {
    private static final List<String> DOCUMENTS = List.of("Input", "Output");

    private final ExecutionCalls calls;
    private final SimulatorContext context;
    private final ServiceFailures failures;

    public NestedExecutions(ExecutionCalls calls, SimulatorContext context, ServiceFailures failures) {
        this.calls = calls;
        this.context = context;
        this.failures = failures;
    }

    @Override
    public Object handle(TaskCall call, Origin.Task origin) {
        var resource = TaskResource.of(call.resource());
        return failures.named(start(resource, call.input(), origin), ServiceFailures.Style.OPTIMISED)
                .thenApply(execution -> accepted(resource, execution));
    }

    private CompletionStage<StartedExecution> start(TaskResource resource, JsonNode arguments, Origin.Task origin) {
        try {
            var machine = Arns.here(arguments.path("StateMachineArn").asText());
            if (resource.pattern() == TaskResource.Pattern.RUN_A_JOB) requireStandard(machine);
            var name = ServiceFailures.text(arguments, "Name");
            var trace = ServiceFailures.text(arguments, "TraceHeader");
            var request = new StartExecution(machine, name, input(arguments.path("Input")), trace);
            return START_EXECUTION.typed(request, asked -> calls.start(asked, Optional.of(origin)));
        } catch (WorkflowException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    /** Executions that cannot be described cannot be waited for. */
    private void requireStandard(String machine) {
        if (context.registry().require(machine.split("#", 2)[0]).type() == MachineType.EXPRESS)
            throw new WorkflowException(
                    Code.STATE_MACHINE_TYPE_NOT_SUPPORTED,
                    "This operation is not supported by this type of state machine");
    }

    /** A text is passed on as it is, anything else as the text of it. */
    private static Optional<String> input(JsonNode input) {
        if (input.isMissingNode() || input.isNull()) return Optional.empty();
        return Optional.of(input.isTextual() ? input.textValue() : input.toString());
    }

    private Object accepted(TaskResource resource, StartedExecution execution) {
        var accepted = JsonNodeFactory.instance.objectNode();
        accepted.put("ExecutionArn", execution.executionArn());
        accepted.put("StartDate", execution.startDate().toEpochMilli());
        if (resource.pattern() != TaskResource.Pattern.RUN_A_JOB) return accepted;
        return new SubmittedJob(accepted, result(execution, resource));
    }

    /** Cancelled when the task is over; then the execution is stopped. */
    private CompletableFuture<JsonNode> result(StartedExecution started, TaskResource resource) {
        var arn = started.executionArn();
        var result = new CompletableFuture<JsonNode>();
        closed(arn, resource).whenComplete((described, failure) -> {
            if (failure != null) result.completeExceptionally(failure);
            else if (described.path("Status").asText().equals(ExecutionStatus.SUCCEEDED.name()))
                result.complete(described);
            else result.completeExceptionally(new TaskFailure(ErrorNames.TASK_FAILED, described.toString()));
        });
        Stages.onceDone(result, (value, failure) -> {
            if (result.isCancelled()) calls.stop(new StopExecution(arn, Optional.empty(), Optional.empty()));
        });
        return result;
    }

    private CompletionStage<JsonNode> closed(String arn, TaskResource resource) {
        return calls.closed(arn)
                .thenApply(DESCRIBE_EXECUTION::shown)
                .thenApply(described -> described(described, resource));
    }

    /** The execution as DescribeExecution shows it; input and output are documents (.sync:2) or texts (.sync). */
    private static JsonNode described(ObjectNode description, TaskResource resource) {
        var shape = ServiceAnswer.of(resource).orElseThrow();
        var sorted = new TreeMap<String, JsonNode>();
        for (var field : SdkCasing.ofOptimised().answered(description, shape).properties())
            sorted.put(field.getKey(), field.getValue());
        if (resource.suffix().equals(".sync:2"))
            for (var name : DOCUMENTS) sorted.computeIfPresent(name, (unused, text) -> document(text.asText()));
        var described = JsonNodeFactory.instance.objectNode();
        sorted.forEach(described::set);
        return described;
    }

    private static JsonNode document(String text) {
        return JsonTexts.parse(text, Code.VALIDATION, "%s");
    }
}
