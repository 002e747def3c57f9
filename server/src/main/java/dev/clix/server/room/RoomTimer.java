package dev.clix.server.room;

import dev.clix.workflow.time.TimeSource;
import dev.clix.workflow.time.TimeSource.Cancellable;
import java.time.Instant;
import java.util.Optional;

/** Wakes a room once at an instant that may be changed. Belongs to the room's thread. */
final class RoomTimer {
    private final TimeSource time;
    private final Mailbox mailbox;
    private final Runnable ring;
    private Optional<Instant> due = Optional.empty();
    private Cancellable planned = () -> {};

    RoomTimer(TimeSource time, Mailbox mailbox, Runnable ring) {
        this.time = time;
        this.mailbox = mailbox;
        this.ring = ring;
    }

    /** @param next empty for never */
    void set(Optional<Instant> next) {
        if (next.equals(due)) return;
        planned.cancel();
        due = next;
        planned = next.map(instant -> time.at(instant, () -> mailbox.post(() -> rung(instant))))
                .orElse(() -> {});
    }

    /** One that was set anew while it rang has no effect. */
    private void rung(Instant instant) {
        if (!due.equals(Optional.of(instant))) return;
        due = Optional.empty();
        ring.run();
    }
}
