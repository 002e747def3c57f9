package dev.clix.server.room;

import dev.clix.protocol.GameId;
import dev.clix.server.broker.RoomMessage;

/** Hears what becomes of this server's rooms. Called from any thread; must not block. */
public interface RoomLifecycle {
    /** There is a room now for a game that was opened by another server, or before this one was started. */
    void adopted(GameId game);

    /** The game is over; its room lingers. */
    void ended(GameId game);

    /** There is no such room any more. */
    void closed(GameId game);

    /** Another room may have the game by now. The room is answered by {@link RoomMessage.OwnerFound}. */
    void doubted(GameId game);

    /** The game was ended without its workflow, which is this room's. */
    void abandoned(GameId game);
}
