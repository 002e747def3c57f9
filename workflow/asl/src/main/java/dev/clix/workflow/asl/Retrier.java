package dev.clix.workflow.asl;

import java.util.List;
import java.util.OptionalLong;

/** One entry of Retry ("Retrying after error"). */
public record Retrier(
        List<String> errorEquals,
        long intervalSeconds,
        long maxAttempts,
        double backoffRate,
        OptionalLong maxDelaySeconds,
        boolean fullJitter) {
    public Retrier {
        errorEquals = List.copyOf(errorEquals);
    }
}
