package dev.clix.workflow.simulator.task;

import com.fasterxml.jackson.databind.JsonNode;
import dev.clix.workflow.interpreter.Command.OfferTask;
import java.util.Optional;

/**
 * A task, as its handler is given it.
 *
 * @param resource the state's Resource
 * @param state its name
 * @param input the task's input: Parameters or Arguments, every path and expression in it resolved; the handler's own, to
 *     change and to answer with
 * @param attempt 0 for the first, then counting retries
 * @param token answers a task that waits for it (.waitForTaskToken)
 */
public record TaskCall(
        String executionArn, String resource, String state, JsonNode input, int attempt, Optional<String> token) {
    public static TaskCall of(String executionArn, OfferTask task) {
        return new TaskCall(
                executionArn,
                task.resource().arn(),
                task.state(),
                task.input().deepCopy(),
                task.attempt(),
                task.token());
    }

    /** Without the token, which must not reach a log. */
    @Override
    public String toString() {
        return "TaskCall[state=%s, resource=%s, attempt=%s, input=%s]".formatted(state, resource, attempt, input);
    }
}
