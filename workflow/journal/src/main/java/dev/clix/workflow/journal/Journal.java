package dev.clix.workflow.journal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A journal: keeps records in the order they are appended, from any thread. A {@link JournalStore} opens it. */
@FunctionalInterface
public interface Journal extends AutoCloseable {
    /** The owner of records that are always kept. */
    long NOBODY = 0;

    /** A journal that keeps nothing, and answers at once. */
    Journal NONE = (owner, record) -> CompletableFuture.completedFuture(null);

    /**
     * Appends a record. Never throws, and never waits for its own thread, since it is also called on being told that
     * another record is safe.
     *
     * @param owner the record's owner: the record is kept at least as long as its owner is needed
     * @return completes once the record, and all before it, is safe; fails when it cannot be kept, or the journal is
     *     closed
     */
    CompletableFuture<Void> append(long owner, byte[] record);

    /** The reason for beginning nothing new: the journal is full, or cannot be written; empty when there is none. */
    default Optional<String> refusal() {
        return Optional.empty();
    }

    /** Records that were appended before are safe when this returns; later ones are refused. Closing again does nothing. */
    @Override
    default void close() {}
}
