package dev.clix.workflow.journal;

import java.util.concurrent.CompletableFuture;

/** Keeps records, in the order they come. */
@FunctionalInterface
public interface Journal {
    /** Keeps nothing, at once. */
    Journal NONE = (owner, record) -> CompletableFuture.completedFuture(null);

    /**
     * @param owner whom the record belongs to: it is kept for as long as its owner is
     * @return completes once the record, and all before it, is safe
     */
    CompletableFuture<Void> append(long owner, byte[] record);
}
