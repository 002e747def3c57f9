package dev.clix.workflow.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * The whole API, one call at a time: the service behind an endpoint.
 *
 * <p>Programs use the typed port ({@link dev.clix.workflow.Workflows}, {@link dev.clix.workflow.Activities}, {@link
 * TypedApi}); this is the seam for callers that pass on calls as they are on the wire.
 */
@FunctionalInterface
public interface StepFunctionsApi {
    /**
     * Answers a call.
     *
     * @param arguments checked against the operation's shape
     * @return the answer's members; exceptionally a {@link dev.clix.workflow.WorkflowException} and nothing else. A
     *     poll that its caller no longer waits for may be cancelled: the stage's future then takes it back
     */
    CompletionStage<ObjectNode> call(Operation operation, Arguments arguments);

    /**
     * Like {@link #call(Operation, Arguments)}, for those who have a thread of their own for answers.
     *
     * @param answersOn where the stage is completed, unless it is when this returns
     */
    default CompletionStage<ObjectNode> call(Operation operation, Arguments arguments, Executor answersOn) {
        return call(operation, arguments);
    }

    /** The health of the service. Called from any thread; must not block. */
    default Health health() {
        return Health.unknown();
    }
}
