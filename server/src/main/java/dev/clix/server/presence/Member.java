package dev.clix.server.presence;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One player's presence, however many tabs are open.
 *
 * @param lostAt when the last connection went; empty while there is one
 * @param away whether the others were told
 */
record Member(Set<ConnectionId> connections, Optional<Instant> lostAt, boolean away) {
    Member {
        connections = Set.copyOf(connections);
    }

    static Member awaitedSince(Instant now) {
        return new Member(Set.of(), Optional.of(now), false);
    }

    Member with(ConnectionId connection) {
        Set<ConnectionId> more = new HashSet<>(connections);
        more.add(connection);
        return new Member(more, Optional.empty(), false);
    }

    Member without(ConnectionId connection, Instant now) {
        Set<ConnectionId> fewer = new HashSet<>(connections);
        if (!fewer.remove(connection)) return this;
        return new Member(fewer, fewer.isEmpty() ? Optional.of(now) : Optional.empty(), away);
    }

    Member lostAgain(Instant now) {
        return new Member(connections, lostAt.map(lost -> now), away);
    }

    Member toldAway() {
        return new Member(connections, lostAt, true);
    }

    Optional<Instant> due(Graces graces) {
        return lostAt.map(lost -> lost.plus(away ? graces.seat() : graces.away()));
    }
}
