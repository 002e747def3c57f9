package dev.clix.server.presence;

import dev.clix.protocol.PlayerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One member's connections, however many tabs are open, and its presence. Changed by its {@link Presence} alone. */
public final class PresenceEntry {
    private final PlayerId player;
    private final List<ConnectionId> connections = new ArrayList<>(1);
    /** When the last connection went; empty while there is one. */
    private Optional<Instant> lostAt = Optional.empty();
    /** Whether the others were told. */
    private boolean away;

    private boolean tracked;

    public PresenceEntry(PlayerId player) {
        this.player = player;
    }

    public PlayerId player() {
        return player;
    }

    /** Those that are open now. */
    public List<ConnectionId> connections() {
        return List.copyOf(connections);
    }

    public boolean has(ConnectionId connection) {
        return connections.contains(connection);
    }

    /** How many connections are open. */
    public int tabs() {
        return connections.size();
    }

    /** Connected, or within the first grace. */
    public boolean isHere() {
        return tracked && !away;
    }

    boolean isAway() {
        return away;
    }

    void track(Instant lost) {
        tracked = true;
        lostAt = Optional.of(lost);
        away = false;
    }

    void untrack() {
        tracked = false;
        lostAt = Optional.empty();
        away = false;
    }

    void add(ConnectionId connection) {
        if (!has(connection)) connections.add(connection);
    }

    void connected() {
        tracked = true;
        lostAt = Optional.empty();
        away = false;
    }

    boolean remove(ConnectionId connection) {
        return connections.remove(connection);
    }

    void removeAll() {
        connections.clear();
    }

    /** Unless another connection is left. */
    void lost(Instant at) {
        if (tracked && connections.isEmpty()) lostAt = Optional.of(at);
    }

    void lostAgain(Instant now) {
        lostAt = lostAt.map(lost -> now);
    }

    void toldAway() {
        away = true;
    }

    Optional<Instant> due(GracePeriods graces) {
        return lostAt.map(lost -> lost.plus(away ? graces.seat() : graces.away()));
    }
}
