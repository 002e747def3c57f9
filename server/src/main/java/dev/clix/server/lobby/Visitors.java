package dev.clix.server.lobby;

import static java.util.Objects.requireNonNull;

import dev.clix.protocol.MessageId;
import dev.clix.protocol.ProtocolCodec;
import dev.clix.protocol.Reply;
import dev.clix.server.broker.EncodedFrame;
import dev.clix.server.broker.Subscriber;
import dev.clix.server.presence.ConnectionId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The clients that have the lobby open, and what they were told last. Belongs to the lobby's thread. */
final class Visitors {
    private final ProtocolCodec codec;
    private final Map<ConnectionId, Subscriber> here = new LinkedHashMap<>();
    /** Those who have asked, and were told nothing yet. */
    private final Map<ConnectionId, MessageId> asking = new HashMap<>();

    private Optional<Reply.OpenGames> told = Optional.empty();

    Visitors(ProtocolCodec codec) {
        this.codec = codec;
    }

    int count() {
        return here.size();
    }

    /** The list that was told last answers at once, as all the others see it. */
    void enter(Subscriber visitor, MessageId asked) {
        here.put(visitor.connection(), visitor);
        if (told.isPresent()) send(visitor, told.get().answering(asked));
        else asking.put(visitor.connection(), asked);
    }

    void leave(ConnectionId visitor) {
        here.remove(visitor);
        asking.remove(visitor);
        if (here.isEmpty()) told = Optional.empty();
    }

    /** All hear what has changed, encoded once. */
    void tell(Reply.OpenGames now) {
        asking.forEach((visitor, asked) -> send(requireNonNull(here.get(visitor)), now.answering(asked)));
        if (!told.equals(Optional.of(now))) {
            EncodedFrame frame = EncodedFrame.of(codec.encode(now));
            here.forEach((connection, visitor) -> {
                if (!asking.containsKey(connection)) visitor.send(frame);
            });
        }
        asking.clear();
        told = Optional.of(now);
    }

    private void send(Subscriber visitor, Reply reply) {
        visitor.send(EncodedFrame.of(codec.encode(reply)));
    }
}
