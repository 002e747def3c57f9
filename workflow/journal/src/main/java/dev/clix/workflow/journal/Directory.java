package dev.clix.workflow.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The directory of a journal's files, locked by one process at a time. */
final class Directory implements AutoCloseable {
    private static final String UNFINISHED = ".tmp";

    private final Path path;
    private final FileChannel lock;

    private Directory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws IOException also when another process has it */
    static Directory open(Path path) throws IOException {
        Files.createDirectories(path);
        var lock = FileChannel.open(path.resolve("journal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() != null) return new Directory(path, lock);
        } catch (OverlappingFileLockException here) {
            // This process has it already: refused as another process is.
        }
        lock.close();
        throw new IOException("Expected to be alone with the journal in %s, but somebody else has it".formatted(path));
    }

    /**
     * The files, in order. An unfinished compaction is undone, and a finished one's old files are deleted.
     *
     * @throws DamagedJournalException when a file is missing
     */
    List<Segment> segments() throws IOException {
        for (var file : files()) if (file.toString().endsWith(UNFINISHED)) Files.delete(file);
        var found = files().stream().map(Segment::of).flatMap(Optional::stream).toList();
        var whole = new ArrayList<Segment>();
        for (var segment : found)
            if (found.stream().anyMatch(segment::isPartOf)) Files.delete(segment.file());
            else whole.add(segment);
        whole.sort(Comparator.comparingInt(Segment::first));
        var next = 1;
        for (var segment : whole) {
            if (segment.first() != next) throw DamagedJournalException.missing(path, next);
            next = segment.last() + 1;
        }
        return whole;
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(path)) {
            return files.toList();
        }
    }

    Path file(int first, int last) {
        return Segment.file(path, first, last);
    }

    Path unfinished(int first, int last) {
        var file = file(first, last);
        return file.resolveSibling(file.getFileName() + UNFINISHED);
    }

    /** Files that were made, renamed or deleted are so after a loss of power, too. */
    void force() throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
