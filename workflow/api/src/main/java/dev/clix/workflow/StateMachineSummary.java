package dev.clix.workflow;

import java.time.Instant;

/** A state machine as a list shows it. */
public record StateMachineSummary(String stateMachineArn, String name, MachineType type, Instant creationDate) {}
