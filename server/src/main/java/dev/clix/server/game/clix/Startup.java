package dev.clix.server.game.clix;

import dev.clix.protocol.PlayerId;
import dev.clix.protocol.PlayerName;
import dev.clix.server.game.clix.message.BotSpeed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A player's company.
 *
 * @param capitals at the start and after every round played
 * @param out broke, or left
 * @param left gone for good; left implies out once the game runs
 */
record Startup(PlayerId id, PlayerName name, Optional<BotSpeed> bot, List<Long> capitals, boolean out, boolean left) {
    Startup {
        capitals = List.copyOf(capitals);
    }

    static Startup founded(PlayerId id, PlayerName name, Optional<BotSpeed> bot, long capital) {
        return new Startup(id, name, bot, List.of(capital), false, false);
    }

    long capital() {
        return capitals.get(capitals.size() - 1);
    }

    boolean isPerson() {
        return bot.isEmpty();
    }

    Startup booked(long profit, long burn) {
        long capital = capital() + profit - burn;
        List<Long> extended =
                Stream.concat(capitals.stream(), Stream.of(capital)).toList();
        return new Startup(id, name, bot, extended, Economy.broke(capital), left);
    }

    Startup abandoned() {
        return new Startup(id, name, bot, capitals, true, true);
    }
}
