package dev.clix.workflow.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A journal in one file. Whatever is waiting is written and forced together: one force serves many appends.
 *
 * <p>Why a file and not a database: nothing is ever looked up in it, and a plain append was as fast as any store that
 * was measured against it.
 */
public final class FileJournal implements Journal, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileJournal.class);
    private static final String NAME = "journal.log";
    private static final int WAITING_MAX = 100_000;
    private static final int GROUP_MAX = 4_096;

    /** Is given every record, oldest first. */
    @FunctionalInterface
    public interface Replay {
        void accept(long owner, byte[] record);
    }

    private record Waiting(long owner, byte[] record, CompletableFuture<Void> safe) {}

    private static final Waiting END = new Waiting(0, new byte[0], new CompletableFuture<>());

    private final FileChannel channel;
    private final LinkedBlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>(WAITING_MAX);
    private final Thread writer = new Thread(this::write, "journal");
    private volatile IOException broken;

    private FileJournal(FileChannel channel) {
        this.channel = channel;
        writer.setDaemon(true);
        writer.start();
    }

    /**
     * Reads what is there and goes on behind it. What a crash left half written at the end is cut off.
     *
     * @param replay is given every record, oldest first
     * @throws DamagedJournalException when something else than the end is damaged
     */
    public static FileJournal open(Path directory, Replay replay) throws IOException {
        Files.createDirectories(directory);
        var file = directory.resolve(NAME);
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null)
            throw new IOException(
                    "Expected to be alone with the journal %s, but another process has it".formatted(file));
        var end = read(file, channel, replay);
        if (end < channel.size()) {
            LOG.warn(
                    "The journal {} ended in a record that was never finished; {} bytes are cut off",
                    file,
                    channel.size() - end);
            channel.truncate(end);
            channel.force(true);
        }
        channel.position(end);
        return new FileJournal(channel);
    }

    private static long read(Path file, FileChannel channel, Replay replay) throws IOException {
        var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        var at = 0;
        while (RecordFormat.isAt(bytes, at)) {
            var record = RecordFormat.bytes(bytes, at);
            replay.accept(RecordFormat.owner(bytes, at), record);
            at += RecordFormat.HEAD + record.length;
        }
        var next = RecordFormat.next(bytes, at);
        if (next.isPresent()) throw new DamagedJournalException(file, at, next.getAsLong());
        return at;
    }

    @Override
    public CompletableFuture<Void> append(long owner, byte[] record) {
        if (broken != null) return CompletableFuture.failedFuture(broken);
        var safe = new CompletableFuture<Void>();
        try {
            waiting.put(new Waiting(owner, record, safe));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            safe.completeExceptionally(stopped);
        }
        return safe;
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
    }

    private void write(List<Waiting> group) {
        try {
            if (broken != null) throw broken;
            channel.position(channel.size());
            writeAll(group);
            channel.force(false);
            group.forEach(each -> each.safe().complete(null));
        } catch (IOException failure) {
            if (broken == null) LOG.error("The journal cannot be written; nothing more is accepted", failure);
            broken = failure;
            group.forEach(each -> each.safe().completeExceptionally(failure));
        }
    }

    private void writeAll(List<Waiting> group) throws IOException {
        var size = 0;
        for (var each : group) size += RecordFormat.HEAD + each.record().length;
        var bytes = ByteBuffer.allocate(size);
        for (var each : group)
            if (each != END)
                bytes.put(RecordFormat.head(each.owner(), each.record())).put(each.record());
        bytes.flip();
        while (bytes.hasRemaining()) channel.write(bytes);
    }

    /** What was appended before is safe when this returns. */
    @Override
    public void close() throws IOException {
        waiting.add(END);
        try {
            writer.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        channel.close();
    }
}
