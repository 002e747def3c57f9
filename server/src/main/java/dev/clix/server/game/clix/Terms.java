package dev.clix.server.game.clix;

import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView.Visibility;
import dev.clix.server.game.GameSetup;
import dev.clix.server.game.RoomOwner;
import java.time.Instant;
import java.util.Optional;

/**
 * The terms of a game, which do not change as long as it lasts.
 *
 * @param heartbeatSeconds how long the workflow bears silence about the task that waits for players
 * @param openedAt when the lobby's time began
 * @param room which server the game was opened on
 */
record Terms(
        GameId gameId,
        Visibility visibility,
        int seats,
        int lobbySeconds,
        int heartbeatSeconds,
        Rules rules,
        Optional<Instant> openedAt,
        Optional<RoomOwner> room) {
    /** A game whose server is gone finds another one after as long. */
    private static final int HEARTBEAT_SECONDS = 15;

    /** Step Functions want a heartbeat to be shorter than the task's timeout. */
    static Terms of(GameSetup setup, Rules rules, Instant now, RoomOwner room) {
        return new Terms(
                setup.game(),
                setup.visibility(),
                setup.seats(),
                setup.lobbySeconds(),
                Math.min(HEARTBEAT_SECONDS, setup.lobbySeconds() - 1),
                rules,
                Optional.of(now),
                Optional.of(room));
    }

    boolean isPrivate() {
        return visibility == Visibility.PRIVATE;
    }
}
