package dev.clix.server.game;

import dev.clix.protocol.BotLevel;
import dev.clix.protocol.GameMessages;
import java.util.List;

/**
 * A kind of game as the engine has to know it.
 *
 * @param messages with its name
 * @param seatsMin without so many players no game begins
 * @param house the bots that may play, weakest first
 * @param activities the tasks of its workflow that are the rules' own
 */
public record GameManifest<S>(
        GameMessages messages, int seatsMin, List<HouseBotKind> house, List<String> activities, StateFormat<S> state) {
    /** @throws IllegalArgumentException when a bot's level is none of the game's words */
    public GameManifest {
        house = List.copyOf(house);
        activities = List.copyOf(activities);
        List<BotLevel> levels = house.stream().map(HouseBotKind::level).toList();
        if (!levels.equals(messages.botLevels()))
            throw new IllegalArgumentException("Expected bots of the levels %s in the game %s, but found %s"
                    .formatted(messages.botLevels(), messages.name(), levels));
    }

    public String name() {
        return messages.name();
    }

    /** @throws java.util.NoSuchElementException for a level that is none of this game's */
    HouseBotKind bot(BotLevel level) {
        return house.stream()
                .filter(kind -> kind.level().equals(level))
                .findFirst()
                .orElseThrow();
    }
}
