package dev.clix.workflow.buckets;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** The content of a file, unpacked when it is packed, as inventories are. Reading fails beyond a number of bytes. */
final class SourceStream extends FilterInputStream {
    static final long BYTES_MAX = 1L << 30;
    private static final int BUFFER = 1 << 16;
    private static final int MAGIC = 0x8b1f;

    private final long most;
    private long read;

    private SourceStream(InputStream content, long most) {
        super(content);
        this.most = most;
    }

    static InputStream of(InputStream file) throws IOException {
        return of(file, BYTES_MAX);
    }

    static InputStream of(InputStream file, long most) throws IOException {
        var buffered = new BufferedInputStream(file, BUFFER);
        buffered.mark(2);
        var magic = buffered.read() | buffered.read() << 8;
        buffered.reset();
        return new SourceStream(magic == MAGIC ? unpacked(buffered) : buffered, most);
    }

    private static InputStream unpacked(InputStream packed) throws StorageException {
        try {
            return new GZIPInputStream(packed, BUFFER);
        } catch (IOException damaged) {
            throw damaged(damaged);
        }
    }

    private static StorageException damaged(IOException damaged) {
        return new StorageException("Unable to unpack the item source: " + damaged.getMessage(), damaged);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var count = readSome(into, from, length);
        read += Math.max(0, count);
        if (read > most)
            throw new StorageException(
                    "The item source has more than %s bytes, of which the simulator reads no more".formatted(most));
        return count;
    }

    private int readSome(byte[] into, int from, int length) throws IOException {
        try {
            return super.read(into, from, length);
        } catch (IOException damaged) {
            throw in instanceof GZIPInputStream ? damaged(damaged) : damaged;
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
