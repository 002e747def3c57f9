package dev.clix.server.room;

import dev.clix.server.game.MoveResult;
import dev.clix.server.presence.ConnectionId;

/** A client as a room sees it, over either transport. Called from the room's thread; must not block. */
public interface Subscriber {
    ConnectionId connection();

    /**
     * From now on what this client says is this player's. Told before anything is sent about it.
     *
     * @param kind the name of the game that is played
     */
    void seated(Seat seat, String kind);

    /** The game is over, and the seat with it. The client hears what is still told of it until it takes another seat. */
    void over(Seat seat);

    /** A game that is over is told of no more. */
    void forgotten();

    /** The client has no seat, or no longer. */
    void released();

    void send(EncodedFrame frame);

    /** The rules said no to what this client said; it hears so by a frame like any other. */
    void refused(MoveResult.Refused moveResult);
}
