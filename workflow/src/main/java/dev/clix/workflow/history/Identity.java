package dev.clix.workflow.history;

import dev.clix.workflow.MachineType;

/** Who an execution is: what its context object tells of it and its state machine. */
public record Identity(
        String executionArn,
        String executionName,
        String stateMachineArn,
        String stateMachineName,
        String roleArn,
        MachineType type) {}
