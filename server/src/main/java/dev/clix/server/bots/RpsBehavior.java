package dev.clix.server.bots;

import dev.clix.protocol.ClientMessage;
import dev.clix.protocol.Epoch;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.GameView;
import dev.clix.protocol.PlayerId;
import dev.clix.server.game.rps.message.RpsMessages.Hand;
import dev.clix.server.game.rps.message.RpsMessages.RoundBegan;
import dev.clix.server.game.rps.message.RpsMessages.Throw;
import java.time.Duration;

/** Throws by chance, in each round and once more after it was gone. */
final class RpsBehavior implements BotBehavior {
    private static final int THINKS_MILLIS_MIN = 50;
    private static final int THINKS_MILLIS_MAX = 400;

    @Override
    public boolean isFair() {
        return true;
    }

    @Override
    public Referee referee(Epoch epoch, long offset, GameView game, PlayerId self) {
        return new RpsReferee(epoch, offset, game, self);
    }

    @Override
    public void returned(Bot bot) {
        toss(bot);
    }

    @Override
    public void happened(Bot bot, GameMessage message) {
        if (!(message.event() instanceof RoundBegan began)) return;
        bot.roundBegan(began.round());
        toss(bot);
    }

    private static void toss(Bot bot) {
        Hand hand = Hand.values()[bot.luck().nextInt(Hand.values().length)];
        bot.inRound().cancelAll();
        bot.inRound()
                .after(
                        Duration.ofMillis(bot.luck().nextInt(THINKS_MILLIS_MIN, THINKS_MILLIS_MAX)),
                        () -> bot.say(id -> new ClientMessage.Move(id, new Throw(hand))));
    }
}
