package dev.clix.server.room;

import dev.clix.protocol.GameId;

/** Hears what becomes of rooms. Called from the rooms' threads. */
public interface RoomWatcher {
    /** @param free seats that may be taken; 0 once the lobby is closed */
    void seatsChanged(GameId game, int free);

    /** The game's workflow is overdue: the game was ended without it. */
    void abandoned(GameId game);

    /** Somebody wants a seat in the game that follows this one, which has ended. */
    void playAgain(GameId ended, RoomMessage.PlayAgain again);

    /** The game is over; its room lingers. */
    void ended(GameId game);

    /** There is no such room any more. */
    void closed(GameId game);
}
