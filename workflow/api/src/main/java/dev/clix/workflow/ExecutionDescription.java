package dev.clix.workflow;

import java.time.Instant;
import java.util.Optional;

/**
 * @param input a JSON text
 * @param output a JSON text, once succeeded
 * @param error once failed, if the failure has one
 * @param cause once failed, if the failure has one
 */
public record ExecutionDescription(
        String executionArn,
        String stateMachineArn,
        String name,
        ExecutionStatus status,
        Instant startDate,
        Optional<Instant> stopDate,
        String input,
        Optional<String> output,
        Optional<String> error,
        Optional<String> cause) {}
