package dev.clix.server.bots;

import dev.clix.server.game.clix.message.RoundStarted;

/** How a bot behaves, once it has a seat. */
interface BotBehavior {
    /** Whether this bot's answers and deadlines measure the server: a bot that never reads hears everything late. */
    default boolean isFair() {
        return false;
    }

    /** Called once, with the seat taken. */
    default void seated(Bot bot) {}

    /** A round has begun. */
    void round(Bot bot, RoundStarted round);
}
