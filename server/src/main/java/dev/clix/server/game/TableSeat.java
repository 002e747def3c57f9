package dev.clix.server.game;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
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
public record TableSeat(
        PlayerId id,
        PlayerName name,
        Optional<BotLevel> bot,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean left) {
    @JsonIgnore
    public boolean isPerson() {
        return bot.isEmpty();
    }

    TableSeat givenUp() {
        return new TableSeat(id, name, bot, true);
    }
}
