package dev.clix.workflow.journal;

import java.io.IOException;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/**
 * Where a journal is kept. Whatever keeps one has {@code JournalContract} of the package {@code junit} run against it: that
 * is what the simulator relies on.
 */
@FunctionalInterface
public interface JournalStore {
    /**
     * Has every record that was kept replayed, oldest first, and goes on behind the last.
     *
     * @param owners tells, whenever it is asked after the replay, whose records are still needed; others may be dropped, but
     *     none of {@link Journal#NOBODY}
     * @param replay what it throws goes to the caller, and the store is as it was
     * @throws IOException when it cannot be read, or is open already
     */
    Journal open(Supplier<LongPredicate> owners, Replay replay) throws IOException;
}
