package dev.clix.server.broker;

import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.server.presence.ConnectionId;
import java.util.Optional;

/**
 * A client that wants to play.
 *
 * @param played the player in the game before, for one that follows it; empty for a newcomer
 * @param address by which games are counted together; empty for one that counts for none
 */
public record Arrival(
        ConnectionId connection,
        SeatRequest request,
        PlayerName name,
        Optional<PlayerId> played,
        Optional<String> address) {
    /** The same client, who played in the game before. */
    public Arrival after(Optional<PlayerId> seat) {
        return new Arrival(connection, request, name, seat, address);
    }

    /** Why it gets no seat. */
    public SessionMessage turnedDown(RefusalReason reason) {
        return new SessionMessage.TurnedDown(request.id(), reason);
    }
}
