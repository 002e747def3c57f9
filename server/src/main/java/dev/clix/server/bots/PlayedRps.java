package dev.clix.server.bots;

import dev.clix.protocol.GameMessages;
import dev.clix.server.game.rps.message.RpsMessages;

/** Rock, paper, scissors as bots play it. */
final class PlayedRps implements PlayedGame {
    @Override
    public GameMessages messages() {
        return RpsMessages.TABLE;
    }

    @Override
    public int playersMax() {
        return 2;
    }

    @Override
    public boolean canMisbehave() {
        return false;
    }

    @Override
    public BotBehavior behavior(BotOptions options, int seat) {
        return new RpsBehavior();
    }
}
