package dev.clix.workflow.simulator.internal.execution;

import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.history.ExecutionFact;
import dev.clix.workflow.history.HistoryEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether an execution may be redriven, in AWS's words; and whether it has been, by the same call. */
public final class Redrive {
    private static final Duration PERIOD = Duration.ofDays(14);
    private static final Duration OPEN_MAX = Duration.ofDays(365);
    private static final int EVENTS_MAX = 24_999;

    /** "RedriveExecution", clientToken. */
    private static final Duration TOKEN_KEPT = Duration.ofMinutes(15);

    private Redrive() {}

    /** @param refusal why not */
    public record Answer(Optional<String> refusal, Instant date) {}

    /**
     * Only from {@link RunningExecution#ask}.
     *
     * @return why not
     */
    public static Optional<String> refusal(RunningExecution running, Instant now) {
        var snapshot = running.snapshot();
        if (running.isOfDeletedMachine()) return Optional.of("State machine is in DELETING status");
        if (snapshot.isOpen() || snapshot.status() == ExecutionStatus.SUCCEEDED)
            return Optional.of("Execution is " + snapshot.status() + " and cannot be redriven");
        if (snapshot.stopDate().orElse(now).plus(PERIOD).isBefore(now))
            return Optional.of("Execution redrivable period exceeded");
        if (snapshot.startDate().plus(OPEN_MAX).isBefore(now))
            return Optional.of("Execution has exceeded the max execution time");
        if (running.history().size() >= EVENTS_MAX && running.state().publicEvents() >= EVENTS_MAX)
            return Optional.of("Execution history event limit exceeded");
        return Optional.empty();
    }

    /**
     * When a call with this token redrove the execution, if it did lately: the same call again is no second redrive. Only
     * from {@link RunningExecution#ask}.
     */
    public static Optional<Instant> before(RunningExecution running, Optional<String> clientToken, Instant now) {
        if (clientToken.isEmpty()) return Optional.empty();
        return running.history().stream()
                .filter(event -> event.fact() instanceof ExecutionFact.ExecutionRedriven redriven
                        && redriven.clientToken().equals(clientToken))
                .map(HistoryEvent::timestamp)
                .filter(date -> !date.plus(TOKEN_KEPT).isBefore(now))
                .findFirst();
    }
}
