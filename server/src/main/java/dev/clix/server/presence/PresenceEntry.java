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
record PresenceEntry(Set<ConnectionId> connections, Optional<Instant> lostAt, boolean away) {
    PresenceEntry {
        connections = Set.copyOf(connections);
    }

    static PresenceEntry awaitedSince(Instant now) {
        return new PresenceEntry(Set.of(), Optional.of(now), false);
    }

    PresenceEntry with(ConnectionId connection) {
        Set<ConnectionId> more = new HashSet<>(connections);
        more.add(connection);
        return new PresenceEntry(more, Optional.empty(), false);
    }

    PresenceEntry without(ConnectionId connection, Instant now) {
        Set<ConnectionId> fewer = new HashSet<>(connections);
        if (!fewer.remove(connection)) return this;
        return new PresenceEntry(fewer, fewer.isEmpty() ? Optional.of(now) : Optional.empty(), away);
    }

    PresenceEntry lostAgain(Instant now) {
        return new PresenceEntry(connections, lostAt.map(lost -> now), away);
    }

    PresenceEntry toldAway() {
        return new PresenceEntry(connections, lostAt, true);
    }

    Optional<Instant> due(GracePeriods graces) {
        return lostAt.map(lost -> lost.plus(away ? graces.seat() : graces.away()));
    }
}
