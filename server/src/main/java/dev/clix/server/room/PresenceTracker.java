package dev.clix.server.room;

import dev.clix.server.presence.ConnectionId;
import dev.clix.server.presence.GracePeriods;
import dev.clix.server.presence.Presence;
import dev.clix.server.presence.PresenceChange;
import dev.clix.server.presence.PresenceEntry;
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

    /** @param members of the room */
    PresenceTracker(
            GracePeriods graces,
            Iterable<PresenceEntry> members,
            TimeSource time,
            Mailbox mailbox,
            Consumer<List<PresenceChange>> changed) {
        this.presence = new Presence(graces, members);
        this.time = time;
        this.changed = changed;
        this.roomTimer = new RoomTimer(time, mailbox, this::passed);
    }

    void await(PresenceEntry member) {
        presence.await(member, time.now());
        arm();
    }

    void connected(PresenceEntry member, ConnectionId connection) {
        tell(presence.connected(member, connection).stream().toList());
    }

    void disconnected(PresenceEntry member, ConnectionId connection, Instant at) {
        presence.disconnected(member, connection, at);
        passed();
    }

    void forget(PresenceEntry member) {
        presence.forget(member);
        arm();
    }

    void keep(GracePeriods graces) {
        presence.keep(graces, time.now());
        arm();
    }

    /** Tracks no more members. */
    void close() {
        presence.close();
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
