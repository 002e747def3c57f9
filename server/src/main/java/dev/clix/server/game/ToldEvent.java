package dev.clix.server.game;

import dev.clix.protocol.GameEvent;
import dev.clix.protocol.PlayerId;
import java.util.Map;

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

    public static ToldEvent toAll(GameEvent event) {
        return new ToldEvent(event, Map.of());
    }
}
