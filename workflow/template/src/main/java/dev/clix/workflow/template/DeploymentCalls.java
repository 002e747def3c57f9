package dev.clix.workflow.template;

import static dev.clix.workflow.api.StateMachineOperations.DESCRIBE_STATE_MACHINE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.clix.workflow.DescribeStateMachine;
import dev.clix.workflow.StateMachineDescription;
import dev.clix.workflow.WorkflowException;
import dev.clix.workflow.WorkflowException.Code;
import dev.clix.workflow.api.Arguments;
import dev.clix.workflow.api.TypedApi;
import dev.clix.workflow.api.TypedOperation;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Calls that are answered before the next one is made. */
record DeploymentCalls(TypedApi api) {
    /** @throws WorkflowException the refusal */
    <Q, A> A call(TypedOperation<Q, A> operation, Q request) {
        try {
            return api.call(operation, request).toCompletableFuture().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof WorkflowException refusal) throw refusal;
            throw failed;
        }
    }

    /**
     * A request from a template, whose properties are what the API's members are.
     *
     * @throws WorkflowException the refusal
     */
    static <Q> Q request(TypedOperation<Q, ?> operation, ObjectNode members) {
        return operation.read(Arguments.of(operation.operation(), members));
    }

    /** A state machine that is there. */
    Optional<StateMachineDescription> described(String arn) {
        try {
            return Optional.of(call(DESCRIBE_STATE_MACHINE, DescribeStateMachine.of(arn)));
        } catch (WorkflowException refusal) {
            if (refusal.code() == Code.STATE_MACHINE_DOES_NOT_EXIST) return Optional.empty();
            throw refusal;
        }
    }
}
