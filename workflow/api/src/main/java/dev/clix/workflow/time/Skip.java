package dev.clix.workflow.time;

import java.time.Instant;

/** The outcome of skipping to the next plan that is due. */
public sealed interface Skip {
    /** Time moved, and the tasks due then have run. */
    record Moved() implements Skip {}

    /** Time stays where it is: no planned task is a reason to skip. */
    record Idle() implements Skip {}

    /** Time stands: a party outside may still meet the deadline that is due next. */
    record Stands(Instant due, Deadline deadline) implements Skip {}
}
