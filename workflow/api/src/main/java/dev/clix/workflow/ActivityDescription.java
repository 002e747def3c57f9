package dev.clix.workflow;

import java.time.Instant;

/** An activity as DescribeActivity shows it. */
public record ActivityDescription(
        String activityArn, String name, Instant creationDate, EncryptionConfiguration encryptionConfiguration) {}
