package dev.clix.workflow.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compaction: writes the finished files of a journal anew, as one, without the records of owners that are gone.
 *
 * <p>Safe at every step: the new file has another name until all of it is safe, then takes its own in one step, and
 * only then the old ones go. A process that dies in between leaves the old files, or both; a file whose numbers another
 * one covers is ignored.
 */
final class Compaction {
    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
    private static final int BUFFER_BYTES = 1 << 20;

    private final Directory directory;
    private final Segments segments;
    private final Supplier<LongPredicate> owners;

    /** @param owners tells the live owners among those with records in finished files */
    Compaction(Directory directory, Segments segments, Supplier<LongPredicate> owners) {
        this.directory = directory;
        this.segments = segments;
        this.owners = owners;
    }

    /**
     * @return how large the one file is
     * @throws IOException when it cannot be done: the journal is as it was
     */
    long run() throws IOException {
        var old = segments.finished();
        if (old.isEmpty()) return 0;
        var first = old.get(0).first();
        var last = old.get(old.size() - 1).last();
        var unfinished = directory.unfinished(first, last);
        try {
            write(unfinished, old, owners.get());
            Files.move(unfinished, directory.file(first, last), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        directory.force();
        var compacted = Segment.of(directory.file(first, last)).orElseThrow();
        segments.replace(old, compacted);
        LOG.info(
                "The journal in {} is compacted: of {} bytes {} are left",
                directory,
                old.stream().mapToLong(Segment::bytes).sum(),
                compacted.bytes());
        return compacted.bytes();
    }

    private static void write(Path to, List<Segment> from, LongPredicate isThere) throws IOException {
        Files.deleteIfExists(to);
        try (var writing = new SegmentWriting(to, 0)) {
            var records = new Records(writing);
            for (var segment : from)
                new SegmentReading(segment).readAll(entry -> {
                    if (entry.owner() == Journal.NOBODY || isThere.test(entry.owner())) records.add(entry);
                });
            records.flush();
            writing.force();
        }
    }

    /** Records on their way to a file, some at a time. */
    private static final class Records {
        private final SegmentWriting to;
        private ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

        Records(SegmentWriting to) {
            this.to = to;
        }

        void add(RecordFormat.Entry entry) throws IOException {
            var size = Math.toIntExact(entry.size());
            if (buffer.remaining() < size) flush();
            if (buffer.remaining() < size) buffer = ByteBuffer.allocate(size);
            new RecordFormat.Entry(entry.owner(), 0, entry.bytes()).put(buffer);
        }

        void flush() throws IOException {
            to.write(buffer.flip());
            buffer.clear();
        }
    }
}
