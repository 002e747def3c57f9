package dev.clix.workflow.simulator;

import dev.clix.workflow.ExecutionStatus;
import dev.clix.workflow.interpreter.Execution;
import java.time.Instant;
import java.util.Optional;

/** How an execution stands. */
record Brief(ExecutionStatus status, Instant startDate, Optional<Instant> stopDate) {
    static final Brief UNSTARTED = new Brief(ExecutionStatus.RUNNING, Instant.EPOCH, Optional.empty());

    static Brief of(Execution execution) {
        return new Brief(execution.status(), execution.startDate().orElse(Instant.EPOCH), execution.stopDate());
    }

    boolean isOpen() {
        return stopDate.isEmpty();
    }

    /** It changes when an execution starts and when it ends, at every other event it does not. */
    boolean isStale(Execution execution) {
        return this == UNSTARTED || status != execution.status();
    }
}
