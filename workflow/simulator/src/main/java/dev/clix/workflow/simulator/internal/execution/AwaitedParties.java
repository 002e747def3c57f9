package dev.clix.workflow.simulator.internal.execution;

import dev.clix.workflow.asl.TaskResource.Kind;
import dev.clix.workflow.asl.TaskResource.Pattern;
import dev.clix.workflow.interpreter.Command.OfferTask;
import dev.clix.workflow.simulator.execution.AwaitedTask;
import dev.clix.workflow.simulator.internal.task.ActivityQueue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parties that an execution at rest waits for.
 *
 * @param outside a task that a party outside may answer
 * @param inner where there is none: the executions of this simulator it waits for
 */
record AwaitedParties(Optional<AwaitedTask> outside, List<RunningExecution> inner) {
    static final AwaitedParties FOR_NOTHING = new AwaitedParties(Optional.empty(), List.of());

    static AwaitedParties of(RunningExecution running, OfferTask task) {
        return new AwaitedParties(Optional.of(outside(running.identity().executionArn(), task)), List.of());
    }

    static AwaitedParties of(Stream<RunningExecution> inner) {
        return new AwaitedParties(Optional.empty(), inner.toList());
    }

    private static AwaitedTask outside(String executionArn, OfferTask task) {
        return new AwaitedTask(executionArn, task.state(), task.resource().arn(), answer(task));
    }

    /** @param queue of its activity */
    static String answer(OfferTask task, Optional<ActivityQueue> queue) {
        var isOnOffer = task.resource().kind() == Kind.ACTIVITY && task.token().isEmpty();
        return isOnOffer ? answer(task) + ": " + workers(task, queue) : answer(task);
    }

    private static String workers(OfferTask task, Optional<ActivityQueue> queue) {
        var polling = queue.map(ActivityQueue::polling).orElse(0);
        var arn = task.resource().arn();
        return polling == 0 ? "no worker polls " + arn : "%s workers poll %s".formatted(polling, arn);
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
