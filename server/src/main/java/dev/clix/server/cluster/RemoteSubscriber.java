package dev.clix.server.cluster;

import dev.clix.protocol.GameId;
import dev.clix.server.broker.EncodedFrame;
import dev.clix.server.broker.SessionMessage;
import dev.clix.server.broker.Subscriber;
import dev.clix.server.presence.ConnectionId;

/** A session on another node. */
record RemoteSubscriber(ClusterBroker broker, ConnectionId connection) implements Subscriber {
    /** No game's: frames of the lobby are never superseded. */
    private static final GameId LOBBY = new GameId("lobby");

    @Override
    public void send(EncodedFrame frame) {
        broker.say(LOBBY, connection, frame);
    }

    @Override
    public void tell(SessionMessage message) {
        broker.say(connection.node(), new NodeMessage.ToSession(connection, message));
    }
}
