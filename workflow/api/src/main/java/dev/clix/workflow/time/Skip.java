package dev.clix.workflow.time;

import java.time.Instant;

/** The outcome of skipping to the next plan that is due. */
public sealed interface Skip {
    /** Time moved, and what was due then has been run. */
    record Moved() implements Skip {}

    /** Time stays where it is: nothing that is planned is a reason to skip. */
    record Idle() implements Skip {}

    /** Time stands: somebody outside may still meet what is due. */
    record Stands(Instant due, Deadline deadline) implements Skip {}
}
