package dev.clix.workflow;

import java.time.Instant;
import java.util.Optional;

/**
 * The answer of CreateStateMachine, the same for a repeated call.
 *
 * @param stateMachineVersionArn the version that was published, if one was asked for
 */
public record CreatedStateMachine(
        String stateMachineArn, Instant creationDate, Optional<String> stateMachineVersionArn) {}
