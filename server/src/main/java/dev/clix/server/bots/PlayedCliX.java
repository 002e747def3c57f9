package dev.clix.server.bots;

import dev.clix.protocol.GameMessages;
import dev.clix.server.game.clix.message.CliXMessages;

/** CliX as bots play it: by either of its rules, and badly as well. */
final class PlayedCliX implements PlayedGame {
    @Override
    public GameMessages messages() {
        return CliXMessages.TABLE;
    }

    @Override
    public int playersMax() {
        return 10;
    }

    @Override
    public boolean canMisbehave() {
        return true;
    }

    @Override
    public BotBehavior behavior(BotOptions options, int seat) {
        FairBehavior fair = FairBehavior.of(options, seat);
        return new SellingBehavior(
                options.isFair(seat)
                        ? fair
                        : HostileBehaviors.of(options.misbehavior().orElseThrow(), fair));
    }
}
