package dev.clix.server.game;

import java.time.Instant;
import java.util.Optional;
import java.util.function.LongFunction;

/** Makes games of one kind. */
public interface GameType {
    /**
     * @param here this server as the owner of a room, by term
     * @param secrets of this server, and of all with the same secret
     */
    static GameType of(GameRules<?, ?> rules, LongFunction<RoomOwner> here, GameSecrets secrets) {
        return new SeatedGameType<>(rules, here, secrets);
    }

    /** A new game without players, its lobby open from now on. */
    Game open(GameSetup setup, Instant now);

    /**
     * A game as its execution's data tell it, for a room that is gone. From now on it is this server's.
     *
     * @param data a JSON text
     * @return empty when they are none of such a game
     */
    Optional<Game> restore(String data, Instant now);

    /**
     * The server that has the game's room, or had it.
     *
     * @param data a JSON text
     * @return empty when they do not tell
     */
    Optional<RoomOwner> owner(String data);
}
