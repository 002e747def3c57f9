package dev.clix.server.cluster;

import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import dev.clix.server.broker.SessionMessage;
import dev.clix.server.broker.Subscriber;
import dev.clix.server.presence.ConnectionId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sessions of this node that hear rooms of other nodes, or wait for an answer from there. When the link breaks, they are told
 * to look for their rooms anew. Safe for use by many threads.
 */
final class Attachments {
    private static final SessionMessage LOST = new SessionMessage.RoomLost();

    private record Attached(PlayerId player, Subscriber session) {}

    private record Room(String node, Map<ConnectionId, Attached> sessions) {}

    private final Map<GameId, Room> rooms = new HashMap<>();
    private final Map<ConnectionId, Set<GameId>> games = new HashMap<>();
    /** The node that is to answer a session's request for a place. */
    private final Map<ConnectionId, Asking> asking = new HashMap<>();

    private record Asking(String node, Subscriber session) {}

    synchronized void asks(Subscriber session, String node) {
        asking.put(session.connection(), new Asking(node, session));
    }

    /** @param node where the room is */
    synchronized void attach(String node, GameId game, PlayerId player, Subscriber session) {
        answered(session.connection());
        rooms.computeIfAbsent(game, first -> new Room(node, new LinkedHashMap<>()))
                .sessions()
                .put(session.connection(), new Attached(player, session));
        games.computeIfAbsent(session.connection(), first -> new HashSet<>()).add(game);
    }

    synchronized void answered(ConnectionId connection) {
        asking.remove(connection);
    }

    /** Nothing happens when the connection is another player's by now. */
    synchronized void detach(GameId game, PlayerId player, ConnectionId connection) {
        Room room = rooms.get(game);
        Attached attached = room == null ? null : room.sessions().get(connection);
        if (attached == null || !attached.player().equals(player)) return;
        remove(game, connection);
        Set<GameId> heard = games.get(connection);
        if (heard == null) return;
        heard.remove(game);
        if (heard.isEmpty()) games.remove(connection);
    }

    private void remove(GameId game, ConnectionId connection) {
        Room room = rooms.get(game);
        if (room == null) return;
        room.sessions().remove(connection);
        if (room.sessions().isEmpty()) rooms.remove(game);
    }

    /** The session is gone. */
    synchronized void closed(ConnectionId connection) {
        answered(connection);
        Set<GameId> heard = games.remove(connection);
        if (heard != null) heard.forEach(game -> remove(game, connection));
    }

    /** To all who hear the room, in the order they came. */
    void told(NodeMessage.Told told) {
        for (Attached attached : hearers(told.game()))
            attached.session().send(told.own().getOrDefault(attached.player(), told.frame()));
    }

    private synchronized Collection<Attached> hearers(GameId game) {
        Room room = rooms.get(game);
        return room == null ? List.of() : List.copyOf(room.sessions().values());
    }

    /** Nothing more comes of what was said to that node, or by it. */
    void lost(String node) {
        for (Subscriber session : forgotten(node)) session.tell(LOST);
    }

    private synchronized Set<Subscriber> forgotten(String node) {
        Set<Subscriber> forgotten = new HashSet<>();
        for (Room room : List.copyOf(rooms.values()))
            if (room.node().equals(node))
                room.sessions().values().forEach(attached -> forgotten.add(attached.session()));
        asking.values().stream().filter(one -> one.node().equals(node)).forEach(one -> forgotten.add(one.session()));
        forgotten.forEach(session -> closed(session.connection()));
        return forgotten;
    }
}
