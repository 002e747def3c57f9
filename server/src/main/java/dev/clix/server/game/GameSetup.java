package dev.clix.server.game;

import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView.Visibility;
import dev.clix.protocol.RoomCode;
import java.util.Optional;

/**
 * @param seats how many players make the game full
 * @param lobbySeconds how long the game waits for them
 * @param code leads to the game as its id does
 * @param listed whether strangers see the game in the lobby though it is private
 */
public record GameSetup(
        GameId game, Visibility visibility, int seats, int lobbySeconds, Optional<RoomCode> code, boolean listed) {
    /** By link only. */
    public GameSetup(GameId game, Visibility visibility, int seats, int lobbySeconds) {
        this(game, visibility, seats, lobbySeconds, Optional.empty(), false);
    }

    public boolean isForStrangers() {
        return listed || visibility == Visibility.PUBLIC;
    }
}
