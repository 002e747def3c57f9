package dev.clix.workflow;

import java.time.Instant;

public record StartedExecution(String executionArn, Instant startDate) {}
