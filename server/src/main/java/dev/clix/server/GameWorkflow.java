package dev.clix.server;

import dev.clix.server.activities.ActivityPoller;
import dev.clix.workflow.Activities;
import dev.clix.workflow.Workflows;
import java.util.List;

/** The deployed workflow of all games: its state machine and the activities it asks. */
record GameWorkflow(
        Workflows workflows, Activities workers, String stateMachineArn, List<ActivityPoller.Activity> activities) {
    /** The same, with others to ask for tasks. */
    GameWorkflow with(Activities others) {
        return new GameWorkflow(workflows, others, stateMachineArn, activities);
    }
}
