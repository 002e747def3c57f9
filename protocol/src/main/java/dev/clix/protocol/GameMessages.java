package dev.clix.protocol;

import dev.clix.protocol.GameEvent.PlayEvent;
import java.util.List;

/**
 * The messages of one kind of game: all that its players and the server say to each other beyond what any game says. On
 * the wire a record's name is its simple name, first letter small.
 *
 * @param name of the kind, as in {@link GameView#kind}
 * @param view the game's part of its view
 * @param player the game's part of a player's view
 * @param refusals the game's own
 * @param botLevels the words for how strong its bots play, weakest first
 */
public record GameMessages(
        String name,
        List<Class<? extends GameMove>> moves,
        List<Class<? extends PlayEvent>> events,
        List<Class<? extends MoveReply>> replies,
        Class<? extends ViewPart> view,
        Class<? extends PlayerPart> player,
        List<? extends Refusal> refusals,
        List<BotLevel> botLevels) {
    /**
     * @throws IllegalArgumentException when two messages have one name, when a message has a name of the engine's own, or
     *     a record a component that the envelope has
     */
    public GameMessages {
        ValueChecks.token(name, 20, "name of a game");
        moves = List.copyOf(moves);
        events = List.copyOf(events);
        replies = List.copyOf(replies);
        refusals = List.copyOf(refusals);
        botLevels = List.copyOf(botLevels);
        new GameMessagesCheck(name).check(moves, events, replies, view, player, refusals);
    }
}
