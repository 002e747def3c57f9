package dev.clix.workflow.journal;

import java.io.IOException;

/** Reads a file of a journal from its beginning. */
final class SegmentReading {
    /** The first eight bytes of every file, its format: "CLiXJRN1". */
    static final long FORMAT = 0x434C_6958_4A52_4E31L;

    static final int HEAD = Long.BYTES;

    private final Segment segment;

    SegmentReading(Segment segment) {
        this.segment = segment;
    }

    /** The reader's callback for each record. */
    @FunctionalInterface
    interface Each {
        void accept(RecordFormat.Entry entry) throws IOException;
    }

    /**
     * Reads a file that was finished.
     *
     * @throws DamagedJournalException when it does not end with its last record
     */
    void readAll(Each each) throws IOException {
        try (var file = new Window(segment.file())) {
            var end = read(file, each);
            if (end < file.size()) throw DamagedJournalException.at(segment.file(), end);
        }
    }

    /**
     * Reads a file a process may have died over.
     *
     * @return where its last record ends
     * @throws DamagedJournalException when something is damaged that was safe
     */
    long readToLast(Each each) throws IOException {
        try (var file = new Window(segment.file())) {
            var end = read(file, each);
            if (RecordFormat.knownSafe(file, end).isPresent()) throw DamagedJournalException.at(segment.file(), end);
            return end;
        }
    }

    private long read(Window file, Each each) throws IOException {
        if (file.size() < HEAD) return 0;
        if (file.getLong(0) != FORMAT) throw DamagedJournalException.unknown(segment.file());
        var at = (long) HEAD;
        for (var entry = RecordFormat.at(file, at); entry.isPresent(); entry = RecordFormat.at(file, at)) {
            each.accept(entry.get());
            at += entry.get().size();
        }
        return at;
    }
}
