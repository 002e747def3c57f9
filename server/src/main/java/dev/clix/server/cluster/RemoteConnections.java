package dev.clix.server.cluster;

import dev.clix.server.broker.Seat;
import dev.clix.server.presence.ConnectionId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The connections of other nodes that hear rooms of this one, and the seats they have there. Safe for use by many threads. */
final class RemoteConnections {
    private final Map<String, Map<ConnectionId, Set<Seat>>> nodes = new HashMap<>();

    synchronized void add(ConnectionId connection, Seat seat) {
        nodes.computeIfAbsent(connection.node(), node -> new HashMap<>())
                .computeIfAbsent(connection, first -> new HashSet<>())
                .add(seat);
    }

    synchronized void remove(ConnectionId connection, Seat seat) {
        Map<ConnectionId, Set<Seat>> there = nodes.get(connection.node());
        if (there == null) return;
        Set<Seat> seats = there.get(connection);
        if (seats == null) return;
        seats.remove(seat);
        if (seats.isEmpty()) there.remove(connection);
    }

    /** @return the seats of that node's connections, which are none from now on */
    synchronized Map<ConnectionId, Set<Seat>> forget(String node) {
        Map<ConnectionId, Set<Seat>> lost = nodes.remove(node);
        return lost == null ? Map.of() : lost;
    }
}
