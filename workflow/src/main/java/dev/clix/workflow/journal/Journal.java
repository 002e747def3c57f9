package dev.clix.workflow.journal;

import java.util.concurrent.CompletableFuture;

/** Keeps records, in the order they come. */
@FunctionalInterface
public interface Journal {
    /** Keeps nothing, at once. */
    Journal NONE = record -> CompletableFuture.completedFuture(null);

    /** @return completes once the record, and all before it, is safe */
    CompletableFuture<Void> append(byte[] record);
}
