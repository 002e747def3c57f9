package dev.clix.workflow.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a file of a journal. */
final class SegmentWriting implements AutoCloseable {
    private final FileChannel channel;
    private long position;

    /** @param end goes on from there, and nothing of what follows stays; 0 begins anew */
    SegmentWriting(Path file, long end) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(end);
        channel.position(end);
        position = end;
        if (end == 0) write(ByteBuffer.allocate(Long.BYTES).putLong(0, SegmentReading.FORMAT));
        channel.force(true);
    }

    long position() {
        return position;
    }

    void write(ByteBuffer bytes) throws IOException {
        position += bytes.remaining();
        while (bytes.hasRemaining()) channel.write(bytes);
    }

    /** Records written before survive a loss of power when this returns. */
    void force() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
