package dev.clix.workflow.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of a journal: those that are finished, and the one that is written. One thread writes, any looks. */
final class Segments implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Segments.class);

    private final Directory directory;
    private final List<Segment> finished;
    private Segment current;
    private SegmentWriting writing;
    private volatile long written;

    private Segments(Directory directory, List<Segment> finished, Segment current, long end) throws IOException {
        this.directory = directory;
        this.finished = new ArrayList<>(finished);
        this.current = current;
        this.writing = new SegmentWriting(current.file(), end);
        written = writing.position();
    }

    /**
     * Reads the files, then appends behind them. A record that a crash left half written at the end is cut off.
     *
     * @throws DamagedJournalException when something else than the end is damaged
     */
    static Segments open(Directory directory, SegmentReading.Each each) throws IOException {
        var found = new ArrayList<>(directory.segments());
        if (found.isEmpty()) {
            var begun = new Segments(directory, found, first(directory, 1), 0);
            directory.force();
            return begun;
        }
        var last = found.remove(found.size() - 1);
        for (var segment : found) new SegmentReading(segment).readAll(each);
        var end = new SegmentReading(last).readToLast(each);
        if (end < last.bytes())
            LOG.warn(
                    "{} does not end with a whole record: what follows byte {} is cut off, {} bytes. A crash leaves that of what nobody was told of; if the file was damaged otherwise, what was acknowledged last is gone",
                    last.file(),
                    end,
                    last.bytes() - end);
        return new Segments(directory, found, last, end);
    }

    private static Segment first(Directory directory, int number) {
        return new Segment(directory.file(number, number), number, number, 0);
    }

    /** Records are safe when this returns. */
    void append(ByteBuffer records) throws IOException {
        writing.write(records);
        writing.force();
        written = writing.position();
    }

    /** Up to where the file that is written is safe. */
    long position() {
        return writing.position();
    }

    /** Finishes the file that is written and begins another. */
    void roll() throws IOException {
        var next = first(directory, current.last() + 1);
        var begun = new SegmentWriting(next.file(), 0);
        directory.force();
        var old = writing;
        synchronized (finished) {
            finished.add(new Segment(current.file(), current.first(), current.last(), old.position()));
            written = begun.position();
        }
        writing = begun;
        current = next;
        old.close();
    }

    List<Segment> finished() {
        synchronized (finished) {
            return List.copyOf(finished);
        }
    }

    /** Of all files. */
    long bytes() {
        synchronized (finished) {
            return written + finishedBytes();
        }
    }

    long finishedBytes() {
        synchronized (finished) {
            return finished.stream().mapToLong(Segment::bytes).sum();
        }
    }

    /** One file, which is there already, takes the place of the first ones. */
    void replace(List<Segment> old, Segment with) throws IOException {
        synchronized (finished) {
            finished.removeAll(old);
            finished.add(0, with);
        }
        for (var segment : old) if (!segment.file().equals(with.file())) Files.delete(segment.file());
        directory.force();
    }

    @Override
    public void close() throws IOException {
        writing.close();
        directory.close();
    }
}
