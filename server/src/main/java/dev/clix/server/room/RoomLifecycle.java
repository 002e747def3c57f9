package dev.clix.server.room;

import dev.clix.protocol.GameId;
import dev.clix.server.game.RoomOwner;

/** Hears what becomes of this server's rooms. Called from any thread; must not block. */
public interface RoomLifecycle {
    /** There is a room now for a game that was opened by another server, or before this one was started. */
    void adopted(GameId game);

    /** The game is over; its room lingers. */
    void ended(GameId game);

    /** There is no such room any more. */
    void closed(GameId game);

    /**
     * The game's workflow is overdue: the game was ended without it.
     *
     * @param owner as which the room was made; another server may have the game by now
     */
    void abandoned(GameId game, RoomOwner owner);
}
