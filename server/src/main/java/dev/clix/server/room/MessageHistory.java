package dev.clix.server.room;

import dev.clix.protocol.Epoch;
import dev.clix.protocol.PlayerId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A game's numbered messages, encoded, the latest of them kept. */
final class MessageHistory {
    private final Epoch epoch;
    private final MessageRingBuffer messages;
    /** Messages that some players hear otherwise than all, oldest first. */
    private final Deque<Apart> apart = new ArrayDeque<>();

    private long offset;

    private record Apart(long offset, Map<PlayerId, byte[]> forms) {}

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
        while (!apart.isEmpty() && apart.peek().offset() <= oldest()) apart.remove();
    }

    /** @param ownForms of the same message, for players who hear it otherwise than all */
    void append(byte[] message, Map<PlayerId, byte[]> ownForms) {
        append(message);
        if (!ownForms.isEmpty()) apart.add(new Apart(offset, Map.copyOf(ownForms)));
    }

    /**
     * Exactly what came after an offset, as this player hears it.
     *
     * @return empty when that is not known: another epoch, too long ago, or never told
     */
    Optional<List<byte[]>> since(Optional<Epoch> known, long knownOffset, PlayerId player) {
        boolean continuous = known.equals(Optional.of(epoch)) && knownOffset >= oldest() && knownOffset <= offset;
        return continuous ? Optional.of(from(knownOffset, player)) : Optional.empty();
    }

    private List<byte[]> from(long knownOffset, PlayerId player) {
        List<byte[]> found = messages.from((int) (knownOffset - oldest()));
        for (Apart told : apart) {
            byte[] own = told.forms().get(player);
            if (own != null && told.offset() > knownOffset) found.set((int) (told.offset() - knownOffset - 1), own);
        }
        return found;
    }

    /** The offset of the last message that is forgotten; 0 while all are kept. */
    private long oldest() {
        return offset - messages.size();
    }
}
