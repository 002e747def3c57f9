package dev.clix.server.lobby;

import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.server.room.RefusalCallback;
import dev.clix.server.room.SeatRequest;
import dev.clix.server.room.Subscriber;
import java.util.Optional;

/**
 * A client that wants to play.
 *
 * @param played the player in the game before, for one that follows it; empty for a newcomer
 * @param address by which games are counted together; empty for one that counts for none
 */
public record Arrival(
        Subscriber subscriber,
        SeatRequest request,
        PlayerName name,
        Optional<PlayerId> played,
        Optional<String> address,
        RefusalCallback refuse) {}
