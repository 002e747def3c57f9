package dev.clix.workflow;

import java.time.Instant;
import java.util.Optional;

/**
 * The answer of UpdateStateMachine.
 *
 * @param revisionId empty for a machine that still is as it was created
 * @param stateMachineVersionArn the version of the revision, if one was asked for
 */
public record UpdatedStateMachine(
        Instant updateDate, Optional<String> revisionId, Optional<String> stateMachineVersionArn) {}
