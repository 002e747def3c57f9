package dev.clix.workflow.graph.run;

/** A Map's iterations, over all of its visits. Those of a distributed Map are told by its Map Run, not by the history. */
public record ItemCounts(long total, long started, long succeeded, long failed, long aborted) {
    static final ItemCounts NONE = new ItemCounts(0, 0, 0, 0, 0);

    ItemCounts plus(ItemCounts other) {
        return new ItemCounts(
                total + other.total,
                started + other.started,
                succeeded + other.succeeded,
                failed + other.failed,
                aborted + other.aborted);
    }

    /** Those under way. */
    public long running() {
        return started - succeeded - failed - aborted;
    }
}
