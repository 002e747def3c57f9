package dev.clix.workflow.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * How a record looks: a mark, its length, a CRC32C of all that follows and the length, its owner, up to where its file
 * was known to be safe when it was written, then the bytes.
 */
final class RecordFormat {
    static final int HEAD = 28;
    private static final int MARK = 0xC11C_10E5;

    private RecordFormat() {}

    /** @param safe up to where the file is safe: damage before that is no crash's */
    record Entry(long owner, long safe, byte[] bytes) {
        long size() {
            return (long) HEAD + bytes.length;
        }

        void put(ByteBuffer to) {
            to.putInt(MARK)
                    .putInt(bytes.length)
                    .putInt(checksum(owner, safe, bytes))
                    .putLong(owner)
                    .putLong(safe)
                    .put(bytes);
        }
    }

    /** The record at a place; empty when there is none, or it is damaged. */
    static Optional<Entry> at(Window file, long at) throws IOException {
        if (file.size() - at < HEAD || file.getInt(at) != MARK) return Optional.empty();
        var length = file.getInt(at + 4);
        if (length < 0 || file.size() - at - HEAD < length) return Optional.empty();
        var checksum = file.getInt(at + 8);
        var entry = new Entry(file.getLong(at + 12), file.getLong(at + 20), file.bytes(at + HEAD, length));
        return checksum(entry.owner(), entry.safe(), entry.bytes()) == checksum ? Optional.of(entry) : Optional.empty();
    }

    /** Where a record begins that was written after everything up to a place was safe: it has no business to be damaged. */
    static Optional<Long> knownSafe(Window file, long damaged) throws IOException {
        for (var at = damaged + 1; at <= file.size() - HEAD; at++)
            if (file.getInt(at) == MARK
                    && at(file, at).filter(entry -> entry.safe() > damaged).isPresent()) return Optional.of(at);
        return Optional.empty();
    }

    private static int checksum(long owner, long safe, byte[] bytes) {
        var head = ByteBuffer.allocate(20).putInt(bytes.length).putLong(owner).putLong(safe);
        var crc = new CRC32C();
        crc.update(head.flip());
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
