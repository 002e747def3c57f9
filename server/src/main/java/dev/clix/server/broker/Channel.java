package dev.clix.server.broker;

import dev.clix.protocol.PlayerId;
import dev.clix.server.presence.ConnectionId;
import java.util.Map;
import java.util.Optional;

/** The way from one room to its subscribers. Belongs to the room's thread. */
public interface Channel {
    /**
     * The connection is this player's from now on, whoever's it was.
     *
     * @param first told to its session before any frame
     * @return false when the session is gone
     */
    boolean subscribe(PlayerId player, ConnectionId connection, SessionMessage first);

    /** Nothing happens when the connection is another player's by now. */
    void unsubscribe(PlayerId player, ConnectionId connection);

    /** The player of a connection; empty for one that is not subscribed. */
    Optional<PlayerId> player(ConnectionId connection);

    /** To one connection, subscribed or not. */
    void send(ConnectionId connection, EncodedFrame frame);

    /** To the session of a connection, subscribed or not. */
    void tell(ConnectionId connection, SessionMessage message);

    /** @return to how many */
    int publish(EncodedFrame frame);

    /**
     * @param own the frames of players who get another one
     * @return to how many
     */
    int publish(EncodedFrame frame, Map<PlayerId, EncodedFrame> own);
}
