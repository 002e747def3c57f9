package dev.clix.workflow;

import java.time.Instant;

/** An alias: the answer of CreateStateMachineAlias, and an alias as a list shows it. */
public record StateMachineAlias(String stateMachineAliasArn, Instant creationDate) {}
