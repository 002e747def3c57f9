package dev.clix.workflow.history;

import dev.clix.workflow.MachineType;

/**
 * Who an execution is: what its context object tells of it and its state machine.
 *
 * @param tellsRedrives whether that counts redrives; of an EXPRESS execution it does unless somebody waits for its end
 */
public record Identity(
        String executionArn,
        String executionName,
        String stateMachineArn,
        String stateMachineName,
        String roleArn,
        MachineType type,
        boolean tellsRedrives) {}
