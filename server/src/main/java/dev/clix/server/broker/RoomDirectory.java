package dev.clix.server.broker;

import dev.clix.protocol.GameId;
import dev.clix.protocol.GameView;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Knows where the rooms of games are. Safe for use by many threads. */
public interface RoomDirectory {
    /** Whether the game has a room on this server. */
    boolean has(GameId game);

    /** The game as those see it who know its id; empty where it has no room, or one that is too busy to tell. */
    CompletionStage<Optional<GameView>> look(GameId game);

    /** How many games are open or running on this server. */
    int games();

    /** The same of one kind. */
    int games(String kind);
}
