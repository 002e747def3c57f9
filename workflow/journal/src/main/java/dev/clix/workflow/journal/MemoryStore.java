package dev.clix.workflow.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/**
 * Keeps a journal in memory: it outlives simulators, but not their process. Records whose owners are gone are dropped
 * when it is closed.
 */
public final class MemoryStore implements JournalStore {
    private record Kept(long owner, byte[] bytes) {}

    private final List<Kept> kept = new ArrayList<>();
    private boolean isOpen;

    @Override
    public synchronized Journal open(Supplier<LongPredicate> owners, Replay replay) throws IOException {
        if (isOpen) throw new IOException("Expected to be alone with the journal, but somebody else has it");
        for (var each : kept) replay.accept(each.owner(), each.bytes().clone());
        isOpen = true;
        return new Opened(owners);
    }

    private final class Opened implements Journal {
        private final Supplier<LongPredicate> owners;
        private boolean isClosed;

        Opened(Supplier<LongPredicate> owners) {
            this.owners = owners;
        }

        @Override
        public CompletableFuture<Void> append(long owner, byte[] bytes) {
            synchronized (MemoryStore.this) {
                if (isClosed) return CompletableFuture.failedFuture(new IOException("the journal is closed"));
                kept.add(new Kept(owner, bytes.clone()));
            }
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public Optional<String> refusal() {
            synchronized (MemoryStore.this) {
                return isClosed ? Optional.of("The journal is closed") : Optional.empty();
            }
        }

        @Override
        public void close() {
            var isThere = owners.get();
            synchronized (MemoryStore.this) {
                if (isClosed) return;
                isClosed = true;
                isOpen = false;
                kept.removeIf(each -> each.owner() != NOBODY && !isThere.test(each.owner()));
            }
        }
    }
}
