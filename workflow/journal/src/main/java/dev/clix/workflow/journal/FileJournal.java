package dev.clix.workflow.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A journal in the files of a directory. Waiting records are written and forced together, so that one force serves many
 * appends. Records of owners that are gone are dropped when the journal has doubled.
 *
 * <p>Why files and not a database: nothing is ever looked up in it, and a plain append was as fast as any store that
 * was measured against it.
 */
public final class FileJournal implements Journal {
    private static final Logger LOG = LoggerFactory.getLogger(FileJournal.class);
    private static final int WAITING_MAX = 100_000;
    private static final int GROUP_MAX = 4_096;

    /** @param hasRoom whether it takes one of the places there are */
    private record Waiting(long owner, byte[] record, boolean hasRoom, CompletableFuture<Void> safe) {}

    private static final Waiting END = new Waiting(NOBODY, new byte[0], false, new CompletableFuture<>());
    private static final Waiting ROLL = new Waiting(NOBODY, new byte[0], false, new CompletableFuture<>());

    private final Segments segments;
    private final Compactor compactor;
    private final JournalOptions options;
    private final LinkedBlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(WAITING_MAX);
    private final Thread writer = new Thread(this::write, "journal");
    private volatile Optional<IOException> broken = Optional.empty();

    private FileJournal(Segments segments, Compactor compactor, JournalOptions options) {
        this.segments = segments;
        this.compactor = compactor;
        this.options = options;
        writer.setDaemon(true);
        writer.start();
    }

    /** A journal in this directory; it is made when there is none. */
    public static JournalStore in(Path directory, JournalOptions options) {
        return (owners, replay) -> open(directory, options, owners, replay);
    }

    /**
     * Replays the records, then appends behind them. A record that a crash left half written at the end is cut off.
     *
     * @param owners tells the live owners, whenever it is asked
     * @throws DamagedJournalException when something else than the end is damaged
     * @throws NewerJournalException when {@code replay} does
     * @throws IOException also when another process has the directory
     */
    public static FileJournal open(Path path, JournalOptions options, Supplier<LongPredicate> owners, Replay replay)
            throws IOException {
        var directory = Directory.open(path);
        try {
            var replaying = new Replaying(replay);
            var segments = Segments.open(directory, replaying);
            LOG.info("The journal in {} has {} records, {} bytes", path, replaying.records, segments.bytes());
            var compaction = new Compaction(directory, segments, owners);
            return new FileJournal(segments, new Compactor(compaction, segments, options.segmentBytes()), options);
        } catch (IOException | RuntimeException failed) {
            directory.close();
            throw failed;
        }
    }

    /** Tells which record it was when one cannot be replayed. */
    private static final class Replaying implements SegmentReading.Each {
        private final Replay replay;
        private long records;

        Replaying(Replay replay) {
            this.replay = replay;
        }

        @Override
        public void accept(RecordFormat.Entry entry) {
            records++;
            try {
                replay.accept(entry.owner(), entry.bytes());
            } catch (NewerJournalException tellsAll) {
                throw tellsAll;
            } catch (RuntimeException bug) {
                throw new IllegalStateException(
                        "Expected record %s of the journal to be one of this version of CliX, but %s"
                                .formatted(records, bug.getMessage()),
                        bug);
            }
        }
    }

    @Override
    public CompletableFuture<Void> append(long owner, byte[] record) {
        if (broken.isPresent()) return CompletableFuture.failedFuture(broken.get());
        // A caller that learns on the writer's thread that a record is safe may append the next: the writer must not
        // wait for itself.
        var isOutside = Thread.currentThread() != writer;
        if (isOutside) room.acquireUninterruptibly();
        var safe = new CompletableFuture<Void>();
        waiting.add(new Waiting(owner, record, isOutside, safe));
        return safe;
    }

    /**
     * The reason of {@link Journal#refusal}. A full journal is compacted as well, since owners may have gone since the
     * last time.
     */
    @Override
    public Optional<String> refusal() {
        if (broken.isPresent())
            return Optional.of(
                    "The journal cannot be written: %s; nothing is kept until it can and there is a new start"
                            .formatted(broken.get().getMessage()));
        if (segments.bytes() < options.bytesMax()) return Optional.empty();
        if (compactor.isIdle() && !waiting.contains(ROLL)) waiting.add(ROLL);
        return Optional.of(
                "The journal is full: it has %s bytes, and may have %s; what runs goes on, nothing new is begun"
                        .formatted(segments.bytes(), options.bytesMax()));
    }

    private void write() {
        var group = new ArrayList<Waiting>();
        try {
            while (!group.contains(END)) {
                group.clear();
                group.add(waiting.take());
                waiting.drainTo(group, GROUP_MAX);
                write(group);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        broken = Optional.of(new IOException("the journal is closed"));
        write(new ArrayList<>(waiting));
    }

    private void write(List<Waiting> group) {
        var records = group.stream()
                .filter(each -> !each.equals(END) && !each.equals(ROLL))
                .toList();
        try {
            if (broken.isPresent()) throw broken.get();
            if (!records.isEmpty()) segments.append(bytes(records));
            records.forEach(each -> each.safe().complete(null));
            roll(group.contains(ROLL));
        } catch (IOException failure) {
            if (broken.isEmpty())
                LOG.error(
                        "The journal cannot be written; nothing more is kept until it can and there is a new start",
                        failure);
            broken = Optional.of(failure);
            records.forEach(each -> each.safe().completeExceptionally(failure));
        }
        room.release((int) records.stream().filter(Waiting::hasRoom).count());
    }

    private ByteBuffer bytes(List<Waiting> records) {
        var size = records.stream()
                .mapToInt(each -> RecordFormat.HEAD + each.record().length)
                .sum();
        var bytes = ByteBuffer.allocate(size);
        var safe = segments.position();
        for (var each : records) new RecordFormat.Entry(each.owner(), safe, each.record()).put(bytes);
        return bytes.flip();
    }

    private void roll(boolean isFull) throws IOException {
        if (segments.position() >= options.segmentBytes() || (isFull && segments.position() > SegmentReading.HEAD))
            segments.roll();
        if (isFull ? compactor.isPossible() : compactor.isWorthwhile()) compactor.start();
    }

    /** Records appended before are safe when this returns; later ones are refused. */
    @Override
    public void close() {
        waiting.add(END);
        try {
            writer.join();
            compactor.close();
            segments.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            throw new UncheckedIOException("The journal cannot be closed", failure);
        }
    }
}
