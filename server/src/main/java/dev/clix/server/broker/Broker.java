package dev.clix.server.broker;

import dev.clix.protocol.GameId;
import dev.clix.server.presence.ConnectionId;
import java.util.Optional;

/**
 * Carries messages between sessions, lobby and rooms, wherever each of them lives. Safe for use by many threads;
 * messages of one thread to one place come in their order.
 */
public interface Broker {
    /** To the game's room. One that is refused comes back to its sender. */
    void tell(GameId game, RoomMessage message);

    void tellLobby(LobbyMessage message);

    /** The game's room is made where it is at home. Messages to it that follow find it. */
    void open(Opening opening);

    /** Nothing happens when the session is gone. */
    default void tell(ConnectionId session, SessionMessage message) {
        subscriber(session).ifPresent(there -> there.tell(message));
    }

    /** Back to the sender of a message that the game's room does not take. */
    void refuse(GameId game, RoomMessage message, RefusalReason reason);

    /** @return empty when the session is gone: it is heard of no more */
    Optional<Subscriber> subscriber(ConnectionId session);

    /** The way to the subscribers of a room, who are none yet. */
    Channel channel(GameId game);

    /** From now on the session is reached by its connection. */
    void opened(Subscriber session);

    void closed(ConnectionId session);
}
