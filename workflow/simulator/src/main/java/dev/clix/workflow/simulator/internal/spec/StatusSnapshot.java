package dev.clix.workflow.simulator.internal.spec;

import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.interpreter.Execution;
import java.time.Instant;
import java.util.Optional;

/** How an execution stands, and the only word on whether it is open. */
public record StatusSnapshot(
        ExecutionStatus status,
        Instant startDate,
        Optional<Instant> stopDate,
        int redriveCount,
        Optional<Instant> redriveDate) {
    public static final StatusSnapshot UNSTARTED =
            new StatusSnapshot(ExecutionStatus.RUNNING, Instant.EPOCH, Optional.empty(), 0, Optional.empty());

    public static StatusSnapshot of(Execution execution) {
        return new StatusSnapshot(
                execution.status(),
                execution.startDate().orElse(Instant.EPOCH),
                execution.stopDate(),
                execution.redriveCount(),
                execution.redriveDate());
    }

    public boolean isOpen() {
        return stopDate.isEmpty();
    }

    /** It is about to be redriven. */
    public StatusSnapshot reopened() {
        return new StatusSnapshot(ExecutionStatus.RUNNING, startDate, Optional.empty(), redriveCount, redriveDate);
    }

    public boolean isRedriven() {
        return redriveCount > 0;
    }

    /** Whether lists that leave some out have it in the same place as the other. */
    public boolean isListedLike(StatusSnapshot other) {
        return status == other.status && isRedriven() == other.isRedriven();
    }

    /** It changes when an execution starts, ends or is redriven, at every other event it does not. */
    @SuppressWarnings("ReferenceEquality") // one that has begun may look like one that has not
    public boolean isStale(Execution execution) {
        return this == UNSTARTED || status != execution.status() || redriveCount != execution.redriveCount();
    }
}
