package dev.clix.workflow;

/**
 * A map run's items or child executions, by how they stand.
 *
 * @param pending not begun yet
 * @param resultsWritten ended, in a run whose results are complete
 * @param failuresNotRedrivable failed for good; the simulator knows none
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_MapRunItemCounts.html">MapRunItemCounts</a>
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_MapRunExecutionCounts.html">MapRunExecutionCounts</a>
 */
public record MapRunCounts(
        long pending,
        long running,
        long succeeded,
        long failed,
        long timedOut,
        long aborted,
        long total,
        long resultsWritten,
        long failuresNotRedrivable,
        long pendingRedrive) {}
