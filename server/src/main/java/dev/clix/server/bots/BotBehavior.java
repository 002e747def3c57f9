package dev.clix.server.bots;

import dev.clix.protocol.Epoch;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.GameView;
import dev.clix.protocol.MoveReply;
import dev.clix.protocol.PlayerId;

/** How a bot behaves, once it has a seat. */
interface BotBehavior {
    /** Whether this bot's answers and deadlines measure the server: a bot that never reads hears everything late. */
    default boolean isFair() {
        return false;
    }

    /** The referee that follows the game for this bot. */
    Referee referee(Epoch epoch, long offset, GameView game, PlayerId self);

    /** Called once, with the seat taken. */
    default void seated(Bot bot) {}

    /** The game is shown to the bot anew; all that it has said and that was not answered is said again after this. */
    default void shown(Bot bot, PlayerId self, GameView game) {}

    /** The bot is back in a game that goes on. */
    default void returned(Bot bot) {}

    /** A move of the bot's has a reply of the game's own. */
    default void replied(Bot bot, MoveReply reply) {}

    /** The referee has followed it before. */
    void happened(Bot bot, GameMessage message);
}
