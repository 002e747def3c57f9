package dev.clix.workflow.journal;

import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.zip.CRC32C;

/** How a record looks: a mark, its length, a CRC32C of length and bytes, then the bytes. */
final class RecordFormat {
    static final int HEAD = 20;
    private static final int MARK = 0xC11C_10E5;
    private static final int LENGTH_MAX = 64 * 1024 * 1024;

    private RecordFormat() {}

    static ByteBuffer head(long owner, byte[] record) {
        var head = ByteBuffer.allocate(HEAD);
        head.putInt(MARK)
                .putInt(record.length)
                .putInt(checksum(owner, record))
                .putLong(owner)
                .flip();
        return head;
    }

    /** Whether there is a whole and undamaged record at this place. */
    static boolean isAt(ByteBuffer file, int at) {
        if (file.limit() - at < HEAD || file.getInt(at) != MARK) return false;
        var length = file.getInt(at + 4);
        if (length < 0 || length > LENGTH_MAX || file.limit() - at - HEAD < length) return false;
        return checksum(owner(file, at), bytes(file, at)) == file.getInt(at + 8);
    }

    static byte[] bytes(ByteBuffer file, int at) {
        var bytes = new byte[file.getInt(at + 4)];
        file.get(at + HEAD, bytes);
        return bytes;
    }

    /** Where the next good record begins after a bad one. */
    static OptionalLong next(ByteBuffer file, int after) {
        for (var at = after + 1; at <= file.limit() - HEAD; at++) if (isAt(file, at)) return OptionalLong.of(at);
        return OptionalLong.empty();
    }

    static long owner(ByteBuffer file, int at) {
        return file.getLong(at + 12);
    }

    private static int checksum(long owner, byte[] record) {
        var crc = new CRC32C();
        crc.update(ByteBuffer.allocate(12).putInt(0, record.length).putLong(4, owner));
        crc.update(record);
        return (int) crc.getValue();
    }
}
