package dev.clix.workflow.simulator;

import dev.clix.workflow.ExecutionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether an execution may be redriven, in AWS's words. */
final class Redrive {
    private static final Duration PERIOD = Duration.ofDays(14);
    private static final Duration OPEN_MAX = Duration.ofDays(365);
    private static final int EVENTS_MAX = 24_999;

    private Redrive() {}

    /**
     * Only from {@link RunningExecution#ask}.
     *
     * @return why not
     */
    static Optional<String> refusal(RunningExecution running, Instant now) {
        var brief = running.brief();
        if (running.isOfDeletedMachine()) return Optional.of("State machine is in DELETING status");
        if (brief.isOpen() || brief.status() == ExecutionStatus.SUCCEEDED)
            return Optional.of("Execution is %s and cannot be redriven".formatted(brief.status()));
        if (brief.stopDate().orElse(now).plus(PERIOD).isBefore(now))
            return Optional.of("Execution redrivable period exceeded");
        if (brief.startDate().plus(OPEN_MAX).isBefore(now))
            return Optional.of("Execution has exceeded the max execution time");
        if (running.history().size() >= EVENTS_MAX && running.execution().publicEvents() >= EVENTS_MAX)
            return Optional.of("Execution history event limit exceeded");
        return Optional.empty();
    }
}
