package dev.clix.workflow.simulator.execution;

import dev.clix.workflow.asl.TaskResource.Kind;
import dev.clix.workflow.asl.TaskResource.Pattern;
import dev.clix.workflow.interpreter.Command.OfferTask;

/**
 * A task that a party outside may answer.
 *
 * @param state its name
 * @param resource the state's Resource
 * @param answer the parties that may, and how, as the end of a sentence
 */
public record AwaitedTask(String executionArn, String state, String resource, String answer) {
    static AwaitedTask of(String executionArn, OfferTask task) {
        return new AwaitedTask(executionArn, task.state(), task.resource().arn(), answer(task));
    }

    private static String answer(OfferTask task) {
        if (task.resource().kind() == Kind.ACTIVITY)
            return task.token().isPresent()
                    ? "a worker's SendTaskSuccess or SendTaskFailure"
                    : "a worker's GetActivityTask and answer";
        return task.resource().pattern() == Pattern.WAIT_FOR_TASK_TOKEN
                ? "SendTaskSuccess or SendTaskFailure with its token"
                : "the end of its job";
    }
}
