package dev.clix.server.room;

import dev.clix.server.game.Planned;
import dev.clix.workflow.time.TimeSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes the moves that the house's bots planned, and sounds the alarms of the game. A new plan replaces the rest of the
 * old one.
 *
 * <p>A bot's move counts at the instant it was planned for, not when its alarm happened to ring. So the room catches up
 * before anything else happens in it, and a late alarm, or time that jumps, changes no round.
 */
final class BotScheduler {
    private final Deque<Planned> ahead = new ArrayDeque<>();
    private final TimeSource time;
    private final Consumer<Planned> play;
    private final RoomTimer roomTimer;

    BotScheduler(TimeSource time, Mailbox mailbox, Consumer<Planned> play) {
        this.time = time;
        this.play = play;
        this.roomTimer = new RoomTimer(time, mailbox, this::catchUp);
    }

    void plan(List<Planned> moves) {
        ahead.clear();
        ahead.addAll(moves);
        arm();
    }

    /** Makes all moves that were planned until now. */
    void catchUp() {
        while (!ahead.isEmpty() && !ahead.peek().at().isAfter(time.now())) play.accept(ahead.poll());
        arm();
    }

    private void arm() {
        roomTimer.set(Optional.ofNullable(ahead.peek()).map(Planned::at));
    }
}
