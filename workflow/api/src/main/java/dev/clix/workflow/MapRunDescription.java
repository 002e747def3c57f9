package dev.clix.workflow;

import java.time.Instant;
import java.util.Optional;

/**
 * A map run as it stands.
 *
 * @param executionArn the execution the Map is in
 * @param maxConcurrency child executions at once; 0 means as many as there are
 * @param toleratedFailurePercentage how many of 100 items may fail
 * @param toleratedFailureCount how many items may fail
 */
public record MapRunDescription(
        String mapRunArn,
        String executionArn,
        MapRunStatus status,
        Instant startDate,
        Optional<Instant> stopDate,
        int maxConcurrency,
        double toleratedFailurePercentage,
        long toleratedFailureCount,
        int redriveCount,
        Optional<Instant> redriveDate,
        MapRunCounts itemCounts,
        MapRunCounts executionCounts) {}
