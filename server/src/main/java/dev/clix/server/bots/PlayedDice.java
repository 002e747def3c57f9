package dev.clix.server.bots;

import dev.clix.protocol.GameMessages;
import dev.clix.server.game.dice.message.DiceMessages;

/** Liar's Dice as bots play it. */
final class PlayedDice implements PlayedGame {
    @Override
    public GameMessages messages() {
        return DiceMessages.TABLE;
    }

    @Override
    public int playersMax() {
        return 6;
    }

    @Override
    public boolean canMisbehave() {
        return false;
    }

    @Override
    public BotBehavior behavior(BotOptions options, int seat) {
        return new DiceBehavior();
    }
}
