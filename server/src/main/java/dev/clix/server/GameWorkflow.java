package dev.clix.server;

import dev.clix.server.activities.ActivityPoller;
import dev.clix.workflow.Activities;
import dev.clix.workflow.Workflows;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The deployed workflow of all games: its state machine and the activities it asks.
 *
 * @param trouble why Step Functions do not answer; empty as long as they do
 * @param forget an execution, by its ARN, that has ended and that nobody will ask for again
 * @param skew how far their clock is ahead of this machine's
 */
record GameWorkflow(
        Workflows workflows,
        Activities workers,
        String stateMachineArn,
        List<ActivityPoller.Activity> activities,
        Supplier<Optional<String>> trouble,
        Supplier<Duration> skew,
        Consumer<String> forget) {
    /** The same, with others to ask for tasks. */
    GameWorkflow with(Activities others) {
        return new GameWorkflow(workflows, others, stateMachineArn, activities, trouble, skew, forget);
    }
}
