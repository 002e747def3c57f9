package dev.clix.server.bots;

import static java.util.Objects.requireNonNull;

import dev.clix.protocol.Epoch;
import dev.clix.protocol.GameEvent;
import dev.clix.protocol.GameMessage;
import dev.clix.protocol.GameView;
import dev.clix.protocol.MoveReply;
import dev.clix.protocol.PlayerId;
import dev.clix.server.game.clix.message.MarketCrashed;
import dev.clix.server.game.clix.message.RoundClosing;
import dev.clix.server.game.clix.message.RoundEnded;
import dev.clix.server.game.clix.message.RoundStarted;
import dev.clix.server.game.clix.message.Shipped;
import org.jspecify.annotations.Nullable;

/** Plays CliX as it is told, counts rounds and sales, and holds each acknowledged sale against the books. */
final class SellingBehavior implements BotBehavior {
    private final RoundBehavior play;
    private final AcknowledgedSale latest = new AcknowledgedSale();
    private @Nullable PlayerId self;

    SellingBehavior(RoundBehavior play) {
        this.play = play;
    }

    @Override
    public boolean isFair() {
        return play.isFair();
    }

    @Override
    public Referee referee(Epoch epoch, long offset, GameView game, PlayerId player) {
        self = player;
        return play.referee(epoch, offset, game, player);
    }

    @Override
    public void seated(Bot bot) {
        play.seated(bot);
    }

    @Override
    public void shown(Bot bot, PlayerId player, GameView game) {
        latest.claim(player, game).ifPresent(bot::say);
    }

    @Override
    public void returned(Bot bot) {
        play.returned(bot);
    }

    @Override
    public void replied(Bot bot, MoveReply reply) {
        if (!(reply instanceof Shipped shipped)) return;
        bot.statistics().sales.increment();
        latest.acknowledged(shipped);
    }

    @Override
    public void happened(Bot bot, GameMessage message) {
        play.happened(bot, message);
        GameEvent event = message.event();
        if (event instanceof RoundStarted round) begun(bot, round);
        else if (event instanceof RoundClosing closing) bot.roundIsDue(closing.endsAt());
        else if (event instanceof MarketCrashed) bot.roundIsDue(message.time());
        else if (event instanceof RoundEnded round) ended(bot, round);
    }

    private static void begun(Bot bot, RoundStarted round) {
        bot.roundBegan(round.round());
        bot.roundIsDue(round.endsAt());
    }

    private void ended(Bot bot, RoundEnded round) {
        latest.check(requireNonNull(self), round).ifPresent(sale -> lost(bot, sale));
        bot.roundEnded();
    }

    private static void lost(Bot bot, String sale) {
        bot.statistics().salesLost.increment();
        bot.objection(sale);
    }
}
