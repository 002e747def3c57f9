package dev.clix.workflow.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads a file of any size, a part of it at a time. It is not changed meanwhile. */
final class Window implements AutoCloseable {
    private static final int SIZE = 1 << 20;

    private final FileChannel channel;
    private final long size;
    private ByteBuffer part = ByteBuffer.allocate(SIZE).limit(0);
    private long start;

    Window(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        size = channel.size();
    }

    long size() {
        return size;
    }

    int getInt(long at) throws IOException {
        var seen = seen(at, Integer.BYTES);
        return part.getInt(seen);
    }

    long getLong(long at) throws IOException {
        var seen = seen(at, Long.BYTES);
        return part.getLong(seen);
    }

    byte[] bytes(long at, int length) throws IOException {
        var bytes = new byte[length];
        // Seeing may need a larger part, and takes that instead.
        var seen = seen(at, length);
        part.get(seen, bytes);
        return bytes;
    }

    /** @return where in the part something begins, once all of it is there */
    private int seen(long at, int length) throws IOException {
        if (at < start || at + length > start + part.limit()) look(at, length);
        return (int) (at - start);
    }

    private void look(long at, int length) throws IOException {
        if (length > part.capacity()) part = ByteBuffer.allocate(length);
        start = at;
        part.clear();
        while (part.position() < length) if (channel.read(part, at + part.position()) < 0) break;
        part.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
