package dev.clix.server.game;

import dev.clix.protocol.BotLevel;
import dev.clix.protocol.GameMessages;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A kind of game as the engine has to know it.
 *
 * @param messages with its name
 * @param title that people call it by
 * @param seats how many may play
 * @param house the bots that may play, weakest first
 * @param activities the tasks of its workflow that are the rules' own
 * @param template the resource of the class path that deploys its workflow: a state machine GameStateMachine, and an
 *     activity for each task, called by its name and Activity
 */
public record GameManifest<S>(
        GameMessages messages,
        String title,
        SeatRange seats,
        List<HouseBotKind> house,
        List<String> activities,
        String template,
        StateFormat<S> state) {
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

    /** The activities of its workflow, the engine's and the rules' own. */
    public Set<String> tasks() {
        Set<String> tasks = new HashSet<>(activities);
        tasks.addAll(TaskRules.OF_EVERY_GAME);
        return tasks;
    }

    /** @throws java.util.NoSuchElementException for a level that is none of this game's */
    HouseBotKind bot(BotLevel level) {
        return house.stream()
                .filter(kind -> kind.level().equals(level))
                .findFirst()
                .orElseThrow();
    }
}
