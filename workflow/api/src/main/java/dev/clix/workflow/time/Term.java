package dev.clix.workflow.time;

import java.time.Instant;

/**
 * A deadline, and the time a party outside has to meet it.
 *
 * @param granted the deadline's end by the clock that never skips
 */
record Term(Deadline deadline, Instant granted) {
    static final Term NONE = new Term(Deadline.NONE, Instant.MIN);

    /** @param elapsed that clock's time */
    boolean isAwaited(Instant elapsed) {
        return elapsed.isBefore(granted) && deadline.mayBeMet();
    }
}
