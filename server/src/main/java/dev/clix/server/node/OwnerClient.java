package dev.clix.server.node;

import dev.clix.protocol.GameId;
import dev.clix.server.game.RoomOwner;
import java.util.concurrent.CompletionStage;

/** Asks servers about games. */
@FunctionalInterface
public interface OwnerClient {
    /**
     * @param node which server answered: another one, where a process has taken the place of one that is gone
     * @param here whether the game's room is there
     * @param playersUrl where players find that server
     */
    record Answer(String node, boolean here, String playersUrl) {}

    /** @return fails when nobody answers in time, or nobody who understands the question */
    CompletionStage<Answer> ask(RoomOwner owner, GameId game);
}
