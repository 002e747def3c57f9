package dev.clix.server.game;

import java.time.Instant;
import java.util.Optional;

/** Makes games of one kind. */
public interface GameType {
    /** A new game without players, its lobby open from now on. */
    Game open(Opening opening, Instant now);

    /**
     * A game as its execution's data tell it, for a room that is gone.
     *
     * @return empty when the task is none of such a game
     */
    Optional<Game> restore(TaskCall call, Instant now);
}
