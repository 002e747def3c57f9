package dev.clix.workflow;

import java.util.Optional;

/** Ends an execution as ABORTED. */
public record StopExecution(String executionArn, Optional<String> error, Optional<String> cause) {}
