package dev.clix.server.game;

import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerId;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;

/** A game as it stands. Immutable: playing it gives the next one. */
public interface Game {
    /** What a player's move does now. The turn carries a ruling. */
    Turn play(Move move, Instant now);

    /**
     * What a task of the game's workflow does now. A task delivered twice is answered the same and told once.
     *
     * <p>A turn without an answer leaves the task waiting; a later turn answers it.
     */
    Turn play(TaskCall call, Instant now);

    /** @param here who is connected, which the rules do not know */
    GameView view(Predicate<PlayerId> here);

    /** Everybody who has a seat and did not leave, bots included. */
    Set<PlayerId> seated();

    /** What the game's execution starts with, a JSON text. */
    String executionInput();
}
