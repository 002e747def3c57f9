package dev.clix.server.room;

import java.util.ArrayList;
import java.util.List;

/**
 * The latest of many short texts, in one piece of memory that is used over and over.
 *
 * <p>An object for each would live just long enough to be copied by every young collection it sees: with a few hundred
 * games that was what paused the server longest. Grows as far as it is filled.
 */
final class MessageRingBuffer {
    private static final int LENGTH_BYTES = 4;
    private static final int SMALLEST = 256;

    private final int kept;
    /** Always a power of two; positions count up for ever and are cut to it. */
    private byte[] bytes = {};

    private long from;
    private long to;
    private int size;

    MessageRingBuffer(int kept) {
        this.kept = kept;
    }

    int size() {
        return size;
    }

    void append(byte[] message) {
        if (size == kept) dropOldest();
        reserve(LENGTH_BYTES + message.length);
        for (int shift = 24; shift >= 0; shift -= 8) bytes[at(to++)] = (byte) (message.length >>> shift);
        copy(message, at(to));
        to += message.length;
        size++;
    }

    /** @param first of those wanted; 0 is the oldest */
    List<byte[]> from(int first) {
        List<byte[]> found = new ArrayList<>(size - first);
        long position = from;
        for (int i = 0; i < size; i++) {
            int length = lengthAt(position);
            if (i >= first) found.add(read(position + LENGTH_BYTES, length));
            position += LENGTH_BYTES + length;
        }
        return found;
    }

    /** @param index 0 is the oldest */
    byte[] get(int index) {
        long position = from;
        for (int i = 0; i < index; i++) position += LENGTH_BYTES + lengthAt(position);
        return read(position + LENGTH_BYTES, lengthAt(position));
    }

    private void dropOldest() {
        from += LENGTH_BYTES + lengthAt(from);
        size--;
    }

    private int lengthAt(long position) {
        int length = 0;
        for (int i = 0; i < LENGTH_BYTES; i++) length = length << 8 | (bytes[at(position + i)] & 0xff);
        return length;
    }

    private void reserve(int more) {
        int used = (int) (to - from);
        if (used + more <= bytes.length) return;
        byte[] all = read(from, used);
        bytes = new byte[Math.max(SMALLEST, Integer.highestOneBit(used + more - 1) << 1)];
        copy(all, at(from));
    }

    private byte[] read(long position, int length) {
        byte[] read = new byte[length];
        int start = at(position);
        int straight = Math.min(length, bytes.length - start);
        System.arraycopy(bytes, start, read, 0, straight);
        System.arraycopy(bytes, 0, read, straight, length - straight);
        return read;
    }

    private void copy(byte[] source, int start) {
        int straight = Math.min(source.length, bytes.length - start);
        System.arraycopy(source, 0, bytes, start, straight);
        System.arraycopy(source, straight, bytes, 0, source.length - straight);
    }

    private int at(long position) {
        return (int) (position & bytes.length - 1);
    }
}
