package dev.clix.workflow.time;

import java.time.Instant;

/**
 * A deadline, and the time a party outside has to meet it.
 *
 * @param granted the deadline's end by the clock that never skips
 */
record AwaitedDeadline(Deadline deadline, Instant granted) {
    static final AwaitedDeadline NONE = new AwaitedDeadline(Deadline.NONE, Instant.MIN);

    /** @param elapsed that clock's time */
    boolean isAwaited(Instant elapsed) {
        return elapsed.isBefore(granted) && deadline.mayBeMet();
    }
}
