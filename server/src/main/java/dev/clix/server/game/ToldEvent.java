package dev.clix.server.game;

import dev.clix.protocol.GameEvent;
import dev.clix.protocol.PlayerId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something that happened, as it is told.
 *
 * @param event for everybody in the game, but for those who have a form of their own
 * @param ownForms of players who may know more of it than others, or less; most events have none
 */
public record ToldEvent(GameEvent event, Map<PlayerId, GameEvent> ownForms) {
    public ToldEvent {
        ownForms = Map.copyOf(ownForms);
    }

    /** Most decisions tell of one event: there is nothing to copy then. */
    static List<ToldEvent> concat(List<ToldEvent> first, List<ToldEvent> then) {
        if (first.isEmpty()) return then;
        return then.isEmpty()
                ? first
                : Stream.concat(first.stream(), then.stream()).toList();
    }

    public static ToldEvent toAll(GameEvent event) {
        return new ToldEvent(event, Map.of());
    }
}
