package dev.clix.server;

import static java.util.Objects.requireNonNull;

import dev.clix.server.activities.ActivityPoller;
import dev.clix.workflow.Activities;
import dev.clix.workflow.Workflows;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The deployed workflows of all games: a state machine for each kind, and the activities they ask.
 *
 * @param stateMachineArns by the kind of game
 * @param trouble why Step Functions do not answer; empty as long as they do
 * @param forget an execution, by its ARN, that has ended and that nobody will ask for again
 * @param skew how far their clock is ahead of this machine's
 */
record GameWorkflow(
        Workflows workflows,
        Activities workers,
        Map<String, String> stateMachineArns,
        List<ActivityPoller.Activity> activities,
        Supplier<Optional<String>> trouble,
        Supplier<Duration> skew,
        Consumer<String> forget) {
    String stateMachineArn(String kind) {
        return requireNonNull(stateMachineArns.get(kind), kind);
    }

    /** The same, with others to ask for tasks. */
    GameWorkflow with(Activities others) {
        return new GameWorkflow(workflows, others, stateMachineArns, activities, trouble, skew, forget);
    }
}
