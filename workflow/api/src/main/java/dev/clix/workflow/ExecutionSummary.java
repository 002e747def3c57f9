package dev.clix.workflow;

import java.time.Instant;
import java.util.Optional;

public record ExecutionSummary(
        String executionArn,
        String stateMachineArn,
        String name,
        ExecutionStatus status,
        Instant startDate,
        Optional<Instant> stopDate) {}
