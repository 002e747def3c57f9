package dev.clix.workflow.journal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Keeps records, in the order they come, from any thread. A {@link JournalStore} has opened it. */
@FunctionalInterface
public interface Journal extends AutoCloseable {
    /** The owner of records that are always kept. */
    long NOBODY = 0;

    /** Keeps nothing, at once. */
    Journal NONE = (owner, record) -> CompletableFuture.completedFuture(null);

    /**
     * Never fails itself, and waits for nothing that only the thread it is called on could do: it is called by those who are
     * told that another record is safe, too.
     *
     * @param owner whom the record belongs to: it is kept for as long as its owner is
     * @return completes once the record, and all before it, is safe; fails when it cannot be kept, or the journal is closed
     */
    CompletableFuture<Void> append(long owner, byte[] record);

    /** Why nothing new should be begun, if that is so: it is full, or cannot be written. */
    default Optional<String> refusal() {
        return Optional.empty();
    }

    /** Records that were appended before are safe when this returns; later ones are refused. Closing again does nothing. */
    @Override
    default void close() {}
}
