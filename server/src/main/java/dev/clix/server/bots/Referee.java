package dev.clix.server.bots;

import dev.clix.protocol.Epoch;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.GameView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Plays a game along from its messages and objects to whatever does not follow: a gap in the offsets, and what the game adds. */
abstract class Referee {
    private final List<String> objections = new ArrayList<>();
    private Epoch epoch;
    private long offset;

    Referee(Epoch epoch, long offset) {
        this.epoch = epoch;
        this.offset = offset;
    }

    /** Everything known before is replaced. */
    final void snapshot(Epoch newEpoch, long newOffset, GameView game) {
        shown(game, !newEpoch.equals(epoch));
        epoch = newEpoch;
        offset = newOffset;
    }

    /** @param isAnew whether another room shows it than before */
    abstract void shown(GameView game, boolean isAnew);

    final void saw(GameMessage message) {
        demand(message.epoch().equals(epoch), "epoch " + epoch, message.epoch());
        if (hasNoPlace(message.event())) {
            demand(message.offset() == offset, "offset " + offset, message.offset());
            return;
        }
        long first = message.event() instanceof GameEvent.Superseded superseded ? superseded.from() : message.offset();
        demand(first == offset + 1, "offset " + (offset + 1), first);
        offset = message.offset();
        happened(message.event(), message.time());
    }

    /** An emote bears the offset of the message before it. */
    private static boolean hasNoPlace(GameEvent event) {
        return event instanceof GameEvent.Emoted;
    }

    abstract void happened(GameEvent event, Instant time);

    abstract boolean hasSeenTheEnd();

    final Epoch epoch() {
        return epoch;
    }

    /** Of the last message seen. */
    final long offset() {
        return offset;
    }

    final List<String> objections() {
        return List.copyOf(objections);
    }

    final void objection(String what) {
        objections.add(what);
    }

    final void demand(boolean holds, Object expected, Object found) {
        if (!holds) objections.add("Expected %s, but found %s".formatted(expected, found));
    }
}
