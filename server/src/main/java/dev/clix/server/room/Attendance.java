package dev.clix.server.room;

import dev.clix.protocol.PlayerId;
import dev.clix.server.presence.ConnectionId;
import dev.clix.server.presence.Graces;
import dev.clix.server.presence.Presence;
import dev.clix.server.presence.PresenceChange;
import dev.clix.workflow.time.TimeSource;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Keeps a room's presence as time passes. */
final class Attendance {
    private final TimeSource time;
    private final Consumer<List<PresenceChange>> changed;
    private final Alarm alarm;
    private Presence presence;

    Attendance(Presence presence, TimeSource time, Mailbox mailbox, Consumer<List<PresenceChange>> changed) {
        this.presence = presence;
        this.time = time;
        this.changed = changed;
        this.alarm = new Alarm(time, mailbox, this::passed);
    }

    boolean here(PlayerId player) {
        return presence.here(player);
    }

    void await(PlayerId player) {
        become(presence.awaiting(player, time.now()));
    }

    void connected(PlayerId player, ConnectionId connection) {
        become(presence.connected(player, connection, time.now()));
    }

    void disconnected(PlayerId player, ConnectionId connection, Instant at) {
        become(presence.disconnected(player, connection, at));
    }

    void forget(PlayerId player) {
        become(presence.without(player));
    }

    void keep(Graces graces) {
        if (!presence.graces().equals(graces)) become(presence.under(graces, time.now()));
    }

    /** Nobody is waited for any more. */
    void close() {
        become(Presence.empty(presence.graces()));
    }

    private void passed() {
        become(presence.passed(time.now()));
    }

    private void become(Presence.Shift shift) {
        become(shift.presence());
        if (!shift.changes().isEmpty()) changed.accept(shift.changes());
    }

    private void become(Presence next) {
        presence = next;
        alarm.set(presence.nextDue());
    }
}
