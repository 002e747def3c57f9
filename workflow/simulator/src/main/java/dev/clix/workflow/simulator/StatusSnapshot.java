package dev.clix.workflow.simulator;

import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.interpreter.Execution;
import java.time.Instant;
import java.util.Optional;

/** How an execution stands, and the only word on whether it is open. */
record StatusSnapshot(
        ExecutionStatus status,
        Instant startDate,
        Optional<Instant> stopDate,
        int redriveCount,
        Optional<Instant> redriveDate) {
    static final StatusSnapshot UNSTARTED =
            new StatusSnapshot(ExecutionStatus.RUNNING, Instant.EPOCH, Optional.empty(), 0, Optional.empty());

    static StatusSnapshot of(Execution execution) {
        return new StatusSnapshot(
                execution.status(),
                execution.startDate().orElse(Instant.EPOCH),
                execution.stopDate(),
                execution.redriveCount(),
                execution.redriveDate());
    }

    boolean isOpen() {
        return stopDate.isEmpty();
    }

    /** It is about to be redriven. */
    StatusSnapshot reopened() {
        return new StatusSnapshot(ExecutionStatus.RUNNING, startDate, Optional.empty(), redriveCount, redriveDate);
    }

    boolean isRedriven() {
        return redriveCount > 0;
    }

    /** Whether lists that leave some out have it in the same place as the other. */
    boolean isListedLike(StatusSnapshot other) {
        return status == other.status && isRedriven() == other.isRedriven();
    }

    /** It changes when an execution starts, ends or is redriven, at every other event it does not. */
    boolean isStale(Execution execution) {
        return this == UNSTARTED || status != execution.status() || redriveCount != execution.redriveCount();
    }
}
