package dev.clix.server.game;

import dev.clix.protocol.BotLevel;
import dev.clix.protocol.PlayerName;

/**
 * A kind of bot that plays for the house.
 *
 * @param name of the first bot at a table; later ones are numbered
 */
public record HouseBotKind(BotLevel level, String name) {
    /** @param before how many bots have seats already */
    PlayerName name(int before) {
        return new PlayerName(before == 0 ? name : name + " " + (before + 1));
    }
}
