package dev.clix.server.bots;

import java.time.Duration;

/** How a bot behaves, once it has a seat. */
interface Manners {
    /** Called once, with the seat taken. */
    default void seated(Bot bot) {}

    /** A round has begun. */
    void round(Bot bot, int round, Duration length);
}
