package dev.clix.server.bots;

import dev.clix.protocol.Epoch;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerId;
import dev.clix.server.game.clix.message.RoundEnded;
import dev.clix.server.game.clix.message.RoundStarted;

/** The behaviour of a bot in the rounds of CliX. */
interface RoundBehavior extends BotBehavior {
    /** A round has begun. */
    void round(Bot bot, RoundStarted round);

    @Override
    default Referee referee(Epoch epoch, long offset, GameView game, PlayerId self) {
        return new CliXReferee(epoch, offset, game);
    }

    @Override
    default void happened(Bot bot, GameMessage message) {
        if (message.event() instanceof RoundEnded) bot.inRound().cancelAll();
        if (message.event() instanceof RoundStarted started) {
            bot.inRound().cancelAll();
            round(bot, started);
        }
    }
}
