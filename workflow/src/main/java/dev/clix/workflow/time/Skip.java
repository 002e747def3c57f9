package dev.clix.workflow.time;

import java.time.Instant;

/** The outcome of skipping to the next plan that is due. */
public sealed interface Skip {
    /** Time moved, and what was due then has been run. */
    record Moved() implements Skip {}

    /** Nothing is planned that would be a reason to. */
    record Idle() implements Skip {}

    /** Time stands: somebody outside may still meet what is due. */
    record Stands(Instant due, Deadline deadline) implements Skip {}
}
