package dev.clix.workflow.time;

import java.time.Instant;

/**
 * How long somebody outside has.
 *
 * @param granted until then by the clock that nobody moves
 */
record Term(Deadline deadline, Instant granted) {
    static final Term NONE = new Term(Deadline.NONE, Instant.MIN);

    /** @param elapsed what that clock says */
    boolean isAwaited(Instant elapsed) {
        return elapsed.isBefore(granted) && deadline.mayBeMet();
    }
}
