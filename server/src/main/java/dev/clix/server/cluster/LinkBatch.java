package dev.clix.server.cluster;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Messages that leave for a node together.
 *
 * <p>As bytes, all numbers big-endian: version (1 byte), session, sequence, delivered (8 bytes each), then for each entry its
 * length (4 bytes) and its bytes.
 *
 * @param session of the link: higher than the one before, each time it broke
 * @param sequence counts the session's batches from 1; 0 for one that is only to tell of session and delivery
 * @param delivered the sequence of the last batch that came from there and was delivered
 */
record LinkBatch(long session, long sequence, long delivered, List<byte[]> entries) {
    static final int HEAD_BYTES = 1 + 3 * Long.BYTES;
    static final long UNNUMBERED = 0;

    private static final byte VERSION = 1;

    LinkBatch {
        entries = List.copyOf(entries);
    }

    boolean isNumbered() {
        return sequence != UNNUMBERED;
    }

    /** How many bytes an entry takes in a batch. */
    static int bytes(byte[] entry) {
        return Integer.BYTES + entry.length;
    }

    byte[] encoded() {
        int bytes = HEAD_BYTES;
        for (byte[] entry : entries) bytes += bytes(entry);
        ByteBuffer buffer = ByteBuffer.allocate(bytes)
                .put(VERSION)
                .putLong(session)
                .putLong(sequence)
                .putLong(delivered);
        for (byte[] entry : entries) buffer.putInt(entry.length).put(entry);
        return buffer.array();
    }

    /** @return empty when these bytes are none of a batch of this version */
    static Optional<LinkBatch> decoded(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            if (buffer.get() != VERSION) return Optional.empty();
            long session = buffer.getLong();
            long sequence = buffer.getLong();
            long delivered = buffer.getLong();
            List<byte[]> entries = new ArrayList<>();
            while (buffer.hasRemaining()) entries.add(entry(buffer));
            return Optional.of(new LinkBatch(session, sequence, delivered, entries));
        } catch (BufferUnderflowException cutShort) {
            return Optional.empty();
        }
    }

    private static byte[] entry(ByteBuffer buffer) {
        int length = buffer.getInt();
        if (length < 0 || length > buffer.remaining()) throw new BufferUnderflowException();
        byte[] entry = new byte[length];
        buffer.get(entry);
        return entry;
    }
}
