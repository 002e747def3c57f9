package dev.clix.workflow;

import java.time.Instant;

/** The answer of StartExecution, the same for a repeated call. */
public record StartedExecution(String executionArn, Instant startDate) {}
