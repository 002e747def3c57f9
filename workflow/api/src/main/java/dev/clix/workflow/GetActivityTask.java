package dev.clix.workflow;

import java.util.Optional;

/**
 * Waits for a task of an activity.
 *
 * @param workerName recorded in the execution's history
 */
public record GetActivityTask(String activityArn, Optional<String> workerName) {}
