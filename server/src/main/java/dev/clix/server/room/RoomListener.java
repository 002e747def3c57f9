package dev.clix.server.room;

import dev.clix.protocol.GameId;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.RematchView;
import dev.clix.server.game.GameSetup;
import dev.clix.server.game.RoomOwner;
import java.util.Optional;

/** Hears what becomes of rooms. Called from the rooms' threads. */
public interface RoomListener {
    /**
     * A seat was taken or given up, or the lobby is closed.
     *
     * @param free seats that may be taken; 0 once the lobby is closed
     * @param people the number of people with a seat
     */
    void seatsChanged(GameId game, int free, int people);

    /** There is a room now for a game that was opened by another server, or before this one was started. */
    void adopted(GameSetup setup);

    /** The same for a game that has ended: its players look at the end. */
    void recalled(GameSetup setup);

    /**
     * The game's workflow is overdue: the game was ended without it.
     *
     * @param owner as which the room was made; another server may have the game by now
     */
    void abandoned(GameId game, RoomOwner owner);

    /**
     * A client wants a seat in the game that follows one that has ended.
     *
     * @param played the player in that one, if it played to the end
     */
    void playAgain(PreviousGame ended, Optional<PlayerId> played, RoomMessage.PlayAgain again);

    /** In the game that follows {@code ended} somebody came or went, or it began, or is over: then nobody waits in it. */
    void rematchChanged(GameId ended, RematchView rematch);

    /** The game is over; its room lingers. */
    void ended(GameId game);

    /** There is no such room any more. */
    void closed(GameId game);
}
