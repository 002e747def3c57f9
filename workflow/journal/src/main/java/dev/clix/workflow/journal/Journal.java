package dev.clix.workflow.journal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Keeps records, in the order they come. */
@FunctionalInterface
public interface Journal extends AutoCloseable {
    /** The owner of records that are always kept. */
    long NOBODY = 0;

    /** Keeps nothing, at once. */
    Journal NONE = (owner, record) -> CompletableFuture.completedFuture(null);

    /**
     * @param owner whom the record belongs to: it is kept for as long as its owner is
     * @return completes once the record, and all before it, is safe
     */
    CompletableFuture<Void> append(long owner, byte[] record);

    /** Why nothing new should be begun, if that is so: it is full, or cannot be written. */
    default Optional<String> refusal() {
        return Optional.empty();
    }

    @Override
    default void close() {}
}
