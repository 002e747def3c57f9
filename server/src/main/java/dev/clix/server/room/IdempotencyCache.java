package dev.clix.server.room;

import dev.clix.protocol.MessageId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** The answers to a player's latest commands, so that one that comes again is answered the same. */
final class IdempotencyCache {
    private static final int FEW = 4;

    private final int remembered;
    private final MessageRingBuffer answers;
    /** Of the ids of {@code answers}, oldest first from {@code oldest} on: most commands are new, and seen to be so. */
    private int[] hashes = new int[FEW];

    private int oldest;

    IdempotencyCache(int remembered) {
        this.remembered = remembered;
        this.answers = new MessageRingBuffer(remembered);
    }

    /** @param first answers a command that was never answered */
    byte[] answer(MessageId command, Supplier<byte[]> first) {
        Optional<byte[]> known = known(command);
        if (known.isPresent()) return known.get();
        byte[] answer = first.get();
        remember(command, answer);
        return answer;
    }

    private Optional<byte[]> known(MessageId command) {
        int hash = command.hashCode();
        for (int at = 0; at < answers.size(); at++) {
            if (hashes[at] != hash) continue;
            Optional<byte[]> found = answer(command, answers.get(Math.floorMod(at - oldest, hashes.length)));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private void remember(MessageId command, byte[] answer) {
        byte[] id = bytes(command);
        byte[] entry = Arrays.copyOf(id, id.length + answer.length);
        System.arraycopy(answer, 0, entry, id.length, answer.length);
        if (answers.size() == remembered) oldest = (oldest + 1) % hashes.length;
        else if (answers.size() == hashes.length)
            hashes = Arrays.copyOf(hashes, Math.min(remembered, 2 * hashes.length));
        answers.append(entry);
        hashes[(oldest + answers.size() - 1) % hashes.length] = command.hashCode();
    }

    /** An id ends where an answer, a JSON object, begins. */
    private static Optional<byte[]> answer(MessageId command, byte[] entry) {
        byte[] id = bytes(command);
        boolean found = entry.length > id.length
                && entry[id.length] == '{'
                && Arrays.equals(entry, 0, id.length, id, 0, id.length);
        return found ? Optional.of(Arrays.copyOfRange(entry, id.length, entry.length)) : Optional.empty();
    }

    private static byte[] bytes(MessageId command) {
        return command.value().getBytes(StandardCharsets.US_ASCII);
    }
}
