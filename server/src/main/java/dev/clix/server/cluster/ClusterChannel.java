package dev.clix.server.cluster;

import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import dev.clix.server.broker.Channel;
import dev.clix.server.broker.EncodedFrame;
import dev.clix.server.broker.SessionMessage;
import dev.clix.server.presence.ConnectionId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The way from one room to its subscribers, wherever their sessions are. A frame for all goes to each node once, and is told there to
 * those of that node.
 */
final class ClusterChannel implements Channel {
    private final GameId game;
    private final Channel here;
    private final ClusterBroker broker;
    /** Subscribers of other nodes, by node. */
    private final Map<String, Map<ConnectionId, PlayerId>> elsewhere = new LinkedHashMap<>();

    private int count;

    /** @param here to those of this node */
    ClusterChannel(GameId game, Channel here, ClusterBroker broker) {
        this.game = game;
        this.here = here;
        this.broker = broker;
    }

    @Override
    public boolean subscribe(PlayerId player, ConnectionId connection, SessionMessage first) {
        if (broker.isHere(connection)) return here.subscribe(player, connection, first);
        if (!broker.subscribe(game, player, connection, first)) return false;
        if (elsewhere
                        .computeIfAbsent(connection.node(), node -> new LinkedHashMap<>())
                        .put(connection, player)
                == null) count++;
        return true;
    }

    @Override
    public void unsubscribe(PlayerId player, ConnectionId connection) {
        if (broker.isHere(connection)) here.unsubscribe(player, connection);
        else if (player(connection).equals(Optional.of(player))) {
            remove(connection);
            count--;
            broker.unsubscribe(game, player, connection);
        }
    }

    private void remove(ConnectionId connection) {
        Map<ConnectionId, PlayerId> there = elsewhere.get(connection.node());
        if (there == null) return;
        there.remove(connection);
        if (there.isEmpty()) elsewhere.remove(connection.node());
    }

    @Override
    public Optional<PlayerId> player(ConnectionId connection) {
        return broker.isHere(connection)
                ? here.player(connection)
                : Optional.ofNullable(elsewhere.get(connection.node())).map(there -> there.get(connection));
    }

    @Override
    public void send(ConnectionId connection, EncodedFrame frame) {
        if (broker.isHere(connection)) here.send(connection, frame);
        else broker.say(game, connection, frame);
    }

    @Override
    public void tell(ConnectionId connection, SessionMessage message) {
        if (broker.isHere(connection)) here.tell(connection, message);
        else broker.tell(connection, message);
    }

    @Override
    public int publish(EncodedFrame frame) {
        for (String node : elsewhere.keySet()) broker.say(node, new NodeMessage.Told(game, frame, Map.of()));
        return here.publish(frame) + count;
    }

    @Override
    public int publish(EncodedFrame frame, Map<PlayerId, EncodedFrame> own) {
        elsewhere.forEach((node, there) -> broker.say(node, new NodeMessage.Told(game, frame, only(own, there))));
        return here.publish(frame, own) + count;
    }

    /** No node is told what only players of others may know. */
    private static Map<PlayerId, EncodedFrame> only(
            Map<PlayerId, EncodedFrame> own, Map<ConnectionId, PlayerId> there) {
        Map<PlayerId, EncodedFrame> found = new HashMap<>();
        for (PlayerId player : there.values()) {
            EncodedFrame frame = own.get(player);
            if (frame != null) found.put(player, frame);
        }
        return found;
    }
}
