package dev.clix.workflow.history;

import dev.clix.workflow.MachineType;

/**
 * The identity of an execution: the facts about it and its state machine that its context object shows.
 *
 * @param tellsRedrives whether the context object counts redrives; an EXPRESS execution's does unless its caller waits
 */
public record Identity(
        String executionArn,
        String executionName,
        String stateMachineArn,
        String stateMachineName,
        String roleArn,
        MachineType type,
        boolean tellsRedrives) {}
