package dev.clix.server.room;

import dev.clix.protocol.GameId;
import dev.clix.server.game.Game;
import dev.clix.server.game.RoomOwner;
import dev.clix.workflow.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches that the workflow goes on about when it said it would. When it does not, or does not want an answer any more, the
 * game may be played in another room by now: its execution tells. Belongs to the room's thread.
 */
final class WorkflowWatchdog {
    private static final Logger log = LoggerFactory.getLogger(WorkflowWatchdog.class);

    private final GameId id;
    private final Supplier<Game> game;
    private final TimeSource time;
    private final Duration patience;
    private final RoomLifecycle lifecycle;
    private final Runnable superseded;
    private final Runnable abandoned;
    private final RoomTimer overdue;
    private Instant due = Instant.MAX;

    /**
     * @param game as it is now
     * @param superseded run when another room has the game
     * @param abandoned run when the workflow is overdue, and no other room has the game
     */
    WorkflowWatchdog(
            GameId id,
            Supplier<Game> game,
            RoomDependencies dependencies,
            Mailbox mailbox,
            Runnable superseded,
            Runnable abandoned) {
        this.id = id;
        this.game = game;
        this.time = dependencies.time();
        this.patience = dependencies.settings().patience();
        this.lifecycle = dependencies.lifecycle();
        this.superseded = superseded;
        this.abandoned = abandoned;
        this.overdue = new RoomTimer(time, mailbox, this::doubt);
    }

    /** The workflow may come a while later than the game's deadline. */
    void expect() {
        due = game.get().deadline().orElseGet(time::now).plus(patience);
        overdue.set(Optional.of(due));
    }

    /** Asks whose the game is. */
    void doubt() {
        if (!game.get().ended()) lifecycle.doubted(id);
    }

    /** @param owner as the game's execution tells it; empty when it tells of none */
    void ownerFound(Optional<RoomOwner> owner) {
        if (game.get().ended()) return;
        RoomOwner self = game.get().owner();
        if (owner.filter(self::isSupersededBy).isPresent()) superseded.run();
        else if (!time.now().isBefore(due)) {
            log.atWarn().addKeyValue("game", id).log("The workflow asked for nothing: the game is abandoned");
            abandoned.run();
            if (owner.equals(Optional.of(self))) lifecycle.abandoned(id);
        }
    }

    void cancel() {
        overdue.set(Optional.empty());
    }
}
