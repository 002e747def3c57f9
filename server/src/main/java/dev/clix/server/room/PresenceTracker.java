package dev.clix.server.room;

import dev.clix.protocol.PlayerId;
import dev.clix.server.presence.ConnectionId;
import dev.clix.server.presence.GracePeriods;
import dev.clix.server.presence.Presence;
import dev.clix.server.presence.PresenceChange;
import dev.clix.workflow.time.TimeSource;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Keeps a room's presence as time passes. */
final class PresenceTracker {
    private final TimeSource time;
    private final Consumer<List<PresenceChange>> changed;
    private final RoomTimer roomTimer;
    private final Presence presence;

    PresenceTracker(GracePeriods graces, TimeSource time, Mailbox mailbox, Consumer<List<PresenceChange>> changed) {
        this.presence = new Presence(graces);
        this.time = time;
        this.changed = changed;
        this.roomTimer = new RoomTimer(time, mailbox, this::passed);
    }

    boolean here(PlayerId player) {
        return presence.here(player);
    }

    void await(PlayerId player) {
        presence.await(player, time.now());
        arm();
    }

    void connected(PlayerId player, ConnectionId connection) {
        tell(presence.connected(player, connection, time.now()));
    }

    void disconnected(PlayerId player, ConnectionId connection, Instant at) {
        presence.disconnected(player, connection, at);
        passed();
    }

    void forget(PlayerId player) {
        presence.forget(player);
        arm();
    }

    void keep(GracePeriods graces) {
        presence.keep(graces, time.now());
        arm();
    }

    /** Tracks no more members. */
    void close() {
        presence.clear();
        arm();
    }

    private void passed() {
        tell(presence.passed(time.now()));
    }

    private void tell(List<PresenceChange> changes) {
        arm();
        if (!changes.isEmpty()) changed.accept(changes);
    }

    private void arm() {
        roomTimer.set(presence.nextDue());
    }
}
