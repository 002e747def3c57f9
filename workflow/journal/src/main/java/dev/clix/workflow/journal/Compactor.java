package dev.clix.workflow.journal;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compacts a journal beside its writing, whenever it has doubled. */
final class Compactor {
    private static final Logger LOG = LoggerFactory.getLogger(Compactor.class);
    private static final long PATIENCE_SECONDS = 60;

    private final Compaction compaction;
    private final Segments segments;
    private final long segmentBytes;
    private final AtomicBoolean running = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var daemon = new Thread(work, "journal-compaction");
        daemon.setDaemon(true);
        return daemon;
    });
    /** How large the finished files were after the last time. */
    private volatile long left;

    Compactor(Compaction compaction, Segments segments, long segmentBytes) {
        this.compaction = compaction;
        this.segments = segments;
        this.segmentBytes = segmentBytes;
        this.left = segments.finished().stream()
                .filter(segment -> segment.first() < segment.last())
                .mapToLong(Segment::bytes)
                .sum();
    }

    /** Whether as much was written since the last time as was left then: so every record is copied but a few times. */
    boolean isWorthwhile() {
        return segments.finishedBytes() - left >= Math.max(segmentBytes, left);
    }

    /** Whether there is anything that was not there the last time. */
    boolean isPossible() {
        return segments.finishedBytes() != left;
    }

    boolean isIdle() {
        return !running.get();
    }

    /** Starts, unless it runs already. */
    void start() {
        if (running.compareAndSet(false, true)) thread.execute(this::run);
    }

    private void run() {
        try {
            left = compaction.run();
        } catch (IOException | DamagedJournalException failure) {
            LOG.warn("The journal cannot be compacted now; it goes on as it is", failure);
            left = segments.finishedBytes();
        } finally {
            running.set(false);
        }
    }

    void close() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) thread.shutdownNow();
    }
}
