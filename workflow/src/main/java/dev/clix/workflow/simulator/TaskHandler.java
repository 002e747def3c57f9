package dev.clix.workflow.simulator;

/** Does what a task asks for, in place of the service its resource names. */
@FunctionalInterface
public interface TaskHandler {
    /**
     * @return the result: a JsonNode, anything Jackson turns into one, or a CompletionStage of either to answer later
     * @throws TaskFailure to fail the task with an error and a cause of its own; any other exception fails it as an
     *     exception in a Lambda function would, named after its class
     */
    Object handle(TaskCall call) throws Exception;
}
