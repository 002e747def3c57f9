package dev.clix.server.room;

import dev.clix.server.game.Move;
import dev.clix.server.game.PlannedMove;
import dev.clix.workflow.time.TimeSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Plays what the house's bots planned, at its time. A new plan replaces what is left of the old one. */
final class House {
    private final Deque<PlannedMove> ahead = new ArrayDeque<>();
    private final TimeSource time;
    private final Consumer<Move> play;
    private final Alarm alarm;

    House(TimeSource time, Mailbox mailbox, Consumer<Move> play) {
        this.time = time;
        this.play = play;
        this.alarm = new Alarm(time, mailbox, this::due);
    }

    void plan(List<PlannedMove> moves) {
        ahead.clear();
        ahead.addAll(moves);
        arm();
    }

    private void due() {
        while (!ahead.isEmpty() && !ahead.peek().at().isAfter(time.now()))
            play.accept(ahead.poll().move());
        arm();
    }

    private void arm() {
        alarm.set(Optional.ofNullable(ahead.peek()).map(PlannedMove::at));
    }
}
