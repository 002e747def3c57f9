package dev.clix.workflow.graph.run;

import java.time.Instant;
import java.util.Optional;

/**
 * One state of a run, over all the times it was entered.
 *
 * @param visits how often it was entered
 * @param open how many of them have not been left
 * @param attempts how often its task, or its blocks, were begun
 * @param retries attempts beyond the first of a visit
 * @param items a Map's; all zero for others
 * @param error the last one, if any
 * @param entered when it was last entered
 * @param left when it was last left; empty while it is open
 * @param lastEvent id of the last event that belongs to it; 0 for none
 */
public record StateRun(
        RunStatus status,
        int visits,
        int open,
        int attempts,
        int retries,
        ItemCounts items,
        Optional<RunError> error,
        Optional<Instant> entered,
        Optional<Instant> left,
        long lastEvent) {
    static final StateRun NOT_REACHED = new StateRun(
            RunStatus.NOT_REACHED,
            0,
            0,
            0,
            0,
            ItemCounts.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0);
}
