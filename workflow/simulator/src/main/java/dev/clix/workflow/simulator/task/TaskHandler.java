package dev.clix.workflow.simulator.task;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Does what a task asks for, in place of the service its resource names. */
@FunctionalInterface
public interface TaskHandler {
    /** An answer that never comes: the task times out, or is answered with its token. Does not hold virtual time. */
    CompletionStage<Object> NEVER = new CompletableFuture<>();

    /**
     * @return the result: a JsonNode, anything Jackson turns into one, or a CompletionStage of either to answer later,
     *     which holds virtual time meanwhile; a {@link SubmittedJob} where a .sync task tells the two apart
     * @throws TaskFailure to fail the task with an error and a cause of its own; anything else that is thrown fails it as
     *     Lambda's Java runtime would: the error is {@code getClass().getName()}, the cause a JSON object of {@code
     *     errorMessage}, {@code errorType}, {@code stackTrace} and {@code cause}. An assertion that fails also fails a {@code
     *     WorkflowTest}
     */
    Object handle(TaskCall call) throws Exception;
}
