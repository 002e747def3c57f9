package dev.clix.workflow;

import java.time.Instant;

/** An activity as a list shows it. */
public record ActivitySummary(String activityArn, String name, Instant creationDate) {}
