package dev.clix.server.room;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.CommonRefusal;
import dev.clix.protocol.GameId;
import dev.clix.server.broker.RefusalReason;
import dev.clix.server.broker.RoomMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bears that a game's rules fail. They decide before anything is changed, so that the room goes on as if it had not been
 * asked; the log tells the game and the move.
 */
final class TurnGuard {
    /** Answers what failed. */
    static final RefusalReason FAILED = new RefusalReason(
            CommonRefusal.INTERNAL_ERROR, "Expected the game's rules to decide, but they failed: nothing was done");

    private static final Logger log = LoggerFactory.getLogger(TurnGuard.class);

    private final GameId id;

    TurnGuard(GameId id) {
        this.id = id;
    }

    /**
     * @param asked a message, or what else the rules are asked about
     * @return whether it went through
     */
    boolean run(Object asked, Runnable turn) {
        try {
            turn.run();
            return true;
        } catch (RuntimeException | AssertionError | StackOverflowError failure) {
            log.atError()
                    .addKeyValue("game", id)
                    .addKeyValue("move", name(asked))
                    .setCause(failure)
                    .log("The rules of a game failed: nothing was done");
            return false;
        }
    }

    /** The name of a move, of a task's activity, or of another message. */
    private static String name(Object asked) {
        if (asked instanceof RoomMessage.Task task) return task.call().activity();
        if (asked instanceof RoomMessage.Command command) return name(command.message());
        return asked instanceof ClientMessage.Move said
                ? name(said.move())
                : asked.getClass().getSimpleName();
    }
}
