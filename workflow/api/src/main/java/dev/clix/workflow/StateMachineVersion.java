package dev.clix.workflow;

import java.time.Instant;

/** A published version: the answer of PublishStateMachineVersion, and a version as a list shows it. */
public record StateMachineVersion(String stateMachineVersionArn, Instant creationDate) {}
