package dev.clix.workflow.simulate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.Operation;
import dev.clix.workflow.api.StepFunctionsApi;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Calls that are answered before the next one is made. */
record DeploymentCalls(StepFunctionsApi api) {
    /** @throws WorkflowException the refusal */
    ObjectNode call(Operation operation, ObjectNode members) {
        try {
            return api.call(operation, Arguments.of(operation, members))
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof WorkflowException refusal) throw refusal;
            throw failed;
        }
    }

    ObjectNode call(Operation operation, String member, String value) {
        return call(operation, JsonNodeFactory.instance.objectNode().put(member, value));
    }

    /** A state machine that is there. */
    Optional<ObjectNode> described(String arn) {
        try {
            return Optional.of(call(Operation.DESCRIBE_STATE_MACHINE, "stateMachineArn", arn));
        } catch (WorkflowException refusal) {
            if (refusal.code() == Code.STATE_MACHINE_DOES_NOT_EXIST) return Optional.empty();
            throw refusal;
        }
    }
}
