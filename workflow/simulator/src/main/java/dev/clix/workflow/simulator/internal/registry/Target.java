package dev.clix.workflow.simulator.internal.registry;

import dev.clix.workflow.MachineType;
import java.util.Optional;

/**
 * The target of a start: the revision an execution is to run.
 *
 * @param arn the state machine's own
 * @param versionArn the version that was asked for, or chosen by the alias
 */
public record Target(
        Arn arn, MachineType type, Revision revision, Optional<String> versionArn, Optional<String> aliasArn) {}
