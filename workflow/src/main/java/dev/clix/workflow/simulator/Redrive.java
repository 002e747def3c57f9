package dev.clix.workflow.simulator;

import dev.clix.workflow.ExecutionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether an execution may be redriven, in AWS's words. */
final class Redrive {
    private static final Duration PERIOD = Duration.ofDays(14);

    private Redrive() {}

    /** @return why not */
    static Optional<String> refusal(RunningExecution running, Instant now) {
        var brief = running.brief();
        if (brief.isOpen() || brief.status() == ExecutionStatus.SUCCEEDED)
            return Optional.of("Execution is %s and cannot be redriven".formatted(brief.status()));
        if (brief.stopDate().orElse(now).plus(PERIOD).isBefore(now))
            return Optional.of("Execution redrivable period exceeded");
        return Optional.empty();
    }
}
