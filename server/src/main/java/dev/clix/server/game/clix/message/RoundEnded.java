package dev.clix.server.game.clix.message;

import dev.clix.protocol.GameEvent.PlayEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * @param standings best first
 * @param nextRoundAt when the next round begins; empty when this was the last
 */
public record RoundEnded(int round, List<Standing> standings, Optional<Instant> nextRoundAt) implements PlayEvent {
    public RoundEnded {
        standings = List.copyOf(standings);
    }
}
