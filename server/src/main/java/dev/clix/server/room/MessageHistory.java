package dev.clix.server.room;

import dev.clix.protocol.Epoch;
import java.util.List;
import java.util.Optional;

/** A game's numbered messages, encoded, the latest of them kept. */
final class MessageHistory {
    private final Epoch epoch;
    private final MessageRingBuffer messages;
    private long offset;

    MessageHistory(Epoch epoch, int kept) {
        this.epoch = epoch;
        this.messages = new MessageRingBuffer(kept);
    }

    Epoch epoch() {
        return epoch;
    }

    /** Of the last message so far; 0 before the first. */
    long offset() {
        return offset;
    }

    long nextOffset() {
        return offset + 1;
    }

    void append(byte[] message) {
        offset++;
        messages.append(message);
    }

    /**
     * Exactly what came after an offset.
     *
     * @return empty when that is not known: another epoch, too long ago, or never told
     */
    Optional<List<byte[]>> since(Optional<Epoch> known, long knownOffset) {
        long oldest = offset - messages.size();
        boolean continuous = known.equals(Optional.of(epoch)) && knownOffset >= oldest && knownOffset <= offset;
        return continuous ? Optional.of(messages.from((int) (knownOffset - oldest))) : Optional.empty();
    }
}
