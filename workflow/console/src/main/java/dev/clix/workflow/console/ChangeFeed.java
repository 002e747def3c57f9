package dev.clix.workflow.console;

import java.util.List;
import java.util.stream.Stream;

/** The way of changes from executions to those who watch. Thread-safe; costs one read while it is unwatched. */
public final class ChangeFeed {
    private volatile List<Watch> watches = List.of();

    /** Whether to tell it anything. */
    public boolean isWatched() {
        return !watches.isEmpty();
    }

    /**
     * Tells of an execution that has gone on. Called where it runs; must not block.
     *
     * @param lastEventId the id of the last event that a history shows; 0 where none was added
     * @param isListed whether it has begun, ended or been redriven
     */
    public void changed(String executionArn, long lastEventId, boolean isListed) {
        var change = new Watch.Change(executionArn, lastEventId, isListed);
        for (var watch : watches) watch.changed(change);
    }

    synchronized void add(Watch watch) {
        watches = Stream.concat(watches.stream(), Stream.of(watch)).toList();
    }

    synchronized void remove(Watch watch) {
        watches = watches.stream().filter(each -> each != watch).toList();
    }
}
