package dev.clix.workflow;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An execution as a list shows it.
 *
 * @param stateMachineVersionArn the version it was started with, if it was
 * @param stateMachineAliasArn the alias it was started with, if it was
 * @param mapRunArn the map run it is a child of, if it is one
 * @param itemCount how many of them; only in lists
 */
public record ExecutionSummary(
        String executionArn,
        String stateMachineArn,
        String name,
        ExecutionStatus status,
        Instant startDate,
        Optional<Instant> stopDate,
        Optional<String> stateMachineVersionArn,
        Optional<String> stateMachineAliasArn,
        Optional<String> mapRunArn,
        OptionalInt itemCount,
        int redriveCount,
        Optional<Instant> redriveDate) {}
