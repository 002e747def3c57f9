package dev.clix.server.game.clix.message;

import dev.clix.protocol.GameEvent.PlayEvent;
import dev.clix.protocol.PlayerId;
import java.util.List;
import java.util.Optional;

/**
 * @param winner empty when nobody won
 * @param outcome why the game is over
 */
public record GameEnded(GameOutcome outcome, Optional<PlayerId> winner, List<Standing> standings) implements PlayEvent {
    public GameEnded {
        standings = List.copyOf(standings);
    }
}
