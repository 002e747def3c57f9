package dev.clix.workflow.simulator.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.asl.TaskResource;
import dev.clix.workflow.asl.integration.Integration;
import dev.clix.workflow.asl.integration.ServiceAnswer;
import dev.clix.workflow.simulator.internal.execution.InnerTasks;
import dev.clix.workflow.simulator.internal.operation.SimulatorApi;
import dev.clix.workflow.simulator.internal.spec.Origin;
import dev.clix.workflow.simulator.internal.task.ServiceFailures;
import dev.clix.workflow.simulator.task.TaskCall;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Tasks that call any operation of Step Functions: {@code aws-sdk:sfn:…}. */
public final class SdkTasks implements InnerTasks {
    private final SimulatorApi api;
    private final ServiceFailures failures;

    public SdkTasks(SimulatorApi api, ServiceFailures failures) {
        this.api = api;
        this.failures = failures;
    }

    /** The actions of all operations. */
    public static Stream<String> actions() {
        return Stream.of(Operation.values()).map(operation -> SdkCasing.first(operation.word(), false));
    }

    @Override
    public Object handle(TaskCall call, Origin.Task origin) {
        var resource = TaskResource.of(call.resource());
        return failures.named(ask(resource, call.input(), origin), ServiceFailures.Style.SDK)
                .thenApply(answer -> ServiceAnswer.of(resource)
                        .<JsonNode>map(shape -> SdkCasing.ofSdk().answered(answer, shape))
                        .orElse(JsonNodeFactory.instance.objectNode()));
    }

    private CompletionStage<ObjectNode> ask(TaskResource resource, JsonNode parameters, Origin.Task origin) {
        var operation = Operation.named(SdkCasing.first(resource.call(), true)).orElseThrow();
        var members = Integration.request(resource)
                .map(shape -> SdkCasing.asked(parameters, shape))
                .orElseGet(JsonNodeFactory.instance::objectNode);
        try {
            return api.call(operation, Arguments.of(operation, members), Optional.of(origin));
        } catch (WorkflowException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }
}
