package dev.clix.server.game;

import dev.clix.protocol.BotLevel;
import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import java.util.Optional;

/**
 * A player at a table.
 *
 * @param bot how strong it plays; empty for people
 * @param left gone for good
 */
public record TableSeat(PlayerId id, PlayerName name, Optional<BotLevel> bot, boolean left) {
    public boolean isPerson() {
        return bot.isEmpty();
    }

    TableSeat givenUp() {
        return new TableSeat(id, name, bot, true);
    }
}
