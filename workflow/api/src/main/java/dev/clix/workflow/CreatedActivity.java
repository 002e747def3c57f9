package dev.clix.workflow;

import java.time.Instant;

/** The answer of CreateActivity, the same for a repeated call. */
public record CreatedActivity(String activityArn, Instant creationDate) {}
