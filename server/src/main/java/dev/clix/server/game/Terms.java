package dev.clix.server.game;

import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView.Visibility;
import dev.clix.protocol.RoomCode;
import java.time.Instant;
import java.util.Optional;

/**
 * The terms of a game, which do not change as long as it lasts.
 *
 * @param heartbeatSeconds how long the workflow bears silence about the task that waits for players
 * @param openedAt when the lobby's time began
 * @param room which server the game was opened on
 * @param code leads to the game, also from the next server
 * @param listed whether strangers see it
 * @param rules which of several rules of its kind the game is played by
 */
record Terms(
        GameId gameId,
        Visibility visibility,
        int seats,
        int lobbySeconds,
        int heartbeatSeconds,
        Optional<Instant> openedAt,
        Optional<RoomOwner> room,
        Optional<RoomCode> code,
        boolean listed,
        Optional<String> rules) {
    /** A game whose server is gone finds another one after as long. */
    private static final int HEARTBEAT_SECONDS = 15;

    /** Step Functions want a heartbeat to be shorter than the task's timeout. */
    static Terms of(GameSetup setup, Instant now, RoomOwner room, Optional<String> rules) {
        return new Terms(
                setup.game(),
                setup.visibility(),
                setup.seats(),
                setup.lobbySeconds(),
                Math.min(HEARTBEAT_SECONDS, setup.lobbySeconds() - 1),
                Optional.of(now),
                Optional.of(room),
                setup.code(),
                setup.listed(),
                rules);
    }

    /** The same, as far as it is not known when the game was opened. */
    Terms openedBy(Instant now) {
        return new Terms(
                gameId,
                visibility,
                seats,
                lobbySeconds,
                heartbeatSeconds,
                openedAt.or(() -> Optional.of(now)),
                room,
                code,
                listed,
                rules);
    }

    /** As those know the game who lead people to it. */
    GameSetup setup() {
        return new GameSetup(gameId, visibility, seats, lobbySeconds, code, listed);
    }

    Instant lobbyClosesAt() {
        return openedAt.orElseThrow().plusSeconds(lobbySeconds);
    }

    boolean isPrivate() {
        return visibility == Visibility.PRIVATE;
    }
}
