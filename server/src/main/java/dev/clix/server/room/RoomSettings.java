package dev.clix.server.room;

import dev.clix.protocol.SeatGrace;
import dev.clix.server.game.Game;
import dev.clix.server.presence.GracePeriods;
import java.time.Duration;

/**
 * @param lobbyGraces while the game waits for players by invitation
 * @param logMessages how many messages are kept for those who come back
 * @param commandsRemembered how many commands of a player are kept apart from repeated ones
 * @param spectatorsMax how many may watch one game
 * @param membersListed up to as many members of a game are told of one by one
 * @param recountPause how long to wait before those of more are counted again
 * @param playerSockets how often one player may be connected
 * @param playerMessagesPerSecond the most messages of one player in the long run, over all its sockets
 * @param tokenGrace how long a token still brings back after another has taken its place
 * @param mailbox how many messages may wait
 * @param linger how long an ended game can be looked at
 * @param botsAfter how long those of a public game who agree to bots wait for people; zero for as long as it takes
 * @param patience how long after a deadline the workflow may keep everybody waiting
 */
public record RoomSettings(
        GracePeriods graces,
        GracePeriods lobbyGraces,
        int logMessages,
        int commandsRemembered,
        int spectatorsMax,
        int membersListed,
        Duration recountPause,
        int playerSockets,
        int playerMessagesPerSecond,
        Duration tokenGrace,
        int mailbox,
        Duration linger,
        Duration patience,
        Duration botsAfter) {
    /** As players are told. */
    SeatGrace seatKept() {
        return new SeatGrace(
                Math.toIntExact(graces.seat().toSeconds()),
                Math.toIntExact(lobbyGraces.seat().toSeconds()));
    }

    /** Where another may take the seat, a connection that is lost is known at once; the seat itself is kept as long as ever. */
    GracePeriods gracesFor(Game game) {
        if (game.replacesAbsent()) return new GracePeriods(Duration.ZERO, graces.seat());
        return game.keepsSeats() ? lobbyGraces : graces;
    }
}
