package dev.clix.workflow;

import java.util.Optional;

/**
 * Begins an execution again where it failed.
 *
 * @param clientToken makes the same call again, within 15 minutes, no second redrive
 */
public record RedriveExecution(String executionArn, Optional<String> clientToken) {}
