package dev.clix.workflow;

import java.time.Instant;
import java.util.Optional;

/**
 * A map run as a list shows it.
 *
 * @param executionArn the execution the Map is in
 * @param stateMachineArn {@code …:stateMachine:NAME/LABEL}, which its child executions are of
 */
public record MapRunSummary(
        String executionArn, String mapRunArn, String stateMachineArn, Instant startDate, Optional<Instant> stopDate) {}
