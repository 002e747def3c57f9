package dev.clix.server.bots;

import dev.clix.protocol.ClientMessage;
import dev.clix.server.game.clix.message.Click;
import dev.clix.server.game.clix.message.RoundStarted;
import dev.clix.server.game.clix.message.Ship;

/** Clicks, ships, and leaves when told to. */
record FairBehavior(boolean leaves, int lastRound) implements RoundBehavior {
    static FairBehavior of(BotOptions options, int seat) {
        return new FairBehavior(
                options.rounds().isPresent() && seat > 0, options.rounds().orElse(0));
    }

    @Override
    public boolean isFair() {
        return true;
    }

    @Override
    public void round(Bot bot, RoundStarted round) {
        RoundPlan plan = RoundPlan.draw(bot.luck(), round);
        Runnable stop = bot.inRound()
                .every(plan.betweenClicks(), () -> bot.say(id -> new ClientMessage.Move(id, new Click(1))));
        bot.inRound().after(plan.shipAfter(), () -> {
            stop.run();
            bot.say(id -> new ClientMessage.Move(id, new Ship()));
            leaveAfterLast(bot, round.round());
        });
    }

    void leaveAfterLast(Bot bot, int round) {
        if (leaves && round >= lastRound) bot.leave();
    }
}
