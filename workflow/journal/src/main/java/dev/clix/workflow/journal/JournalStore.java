package dev.clix.workflow.journal;

import java.io.IOException;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/**
 * The place a journal is kept in. How much of it there may be is the store's affair, told by {@link Journal#refusal};
 * {@code journalBytesMax} is for journals in files only. An implementation is tested with {@code JournalContract} of the package {@code
 * junit}, which holds all that the simulator relies on.
 */
@FunctionalInterface
public interface JournalStore {
    /**
     * Replays every kept record, oldest first, and opens the journal behind the last.
     *
     * @param owners tells, whenever it is asked after the replay and on whatever thread, whose records are still needed;
     *     others may be dropped, but none of {@link Journal#NOBODY}. Asking goes through all executions there are: do it
     *     once for many records, and seldom
     * @param replay an exception of its goes to the caller, and the store stays as it was
     * @throws DamagedJournalException when something else than the end of the last record is missing or damaged
     * @throws IOException when it cannot be read, or is open already
     */
    Journal open(Supplier<LongPredicate> owners, Replay replay) throws IOException;
}
