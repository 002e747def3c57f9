package dev.clix.server.room;

import dev.clix.protocol.MessageId;
import dev.clix.protocol.PlayerId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What each player's latest commands were answered, so that one that comes again is answered the same. */
final class CommandMemory {
    private final int remembered;
    private final Map<PlayerId, Map<MessageId, byte[]>> answers = new HashMap<>();

    CommandMemory(int remembered) {
        this.remembered = remembered;
    }

    Optional<byte[]> answer(PlayerId player, MessageId command) {
        return Optional.ofNullable(answers.getOrDefault(player, Map.of()).get(command));
    }

    void remember(PlayerId player, MessageId command, byte[] answer) {
        answers.computeIfAbsent(player, any -> latest()).put(command, answer);
    }

    private Map<MessageId, byte[]> latest() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<MessageId, byte[]> eldest) {
                return size() > remembered;
            }
        };
    }
}
