package dev.clix.server.bots;

import dev.clix.protocol.GameMessages;
import java.util.List;

/** A kind of game that bots can play. */
interface PlayedGame {
    /** All that are registered, each with a referee of its own. The first is played where none is named. */
    List<PlayedGame> ALL = List.of(new PlayedCliX(), new PlayedDice(), new PlayedRps());

    GameMessages messages();

    /** Of one game. */
    int playersMax();

    /** Whether its bots can also leave after a round, or misbehave. */
    boolean canMisbehave();

    /** @param seat from 0, the host's */
    BotBehavior behavior(BotOptions options, int seat);

    default String name() {
        return messages().name();
    }
}
