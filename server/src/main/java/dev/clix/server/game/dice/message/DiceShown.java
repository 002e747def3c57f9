package dev.clix.server.game.dice.message;

import dev.clix.protocol.GameEvent.PlayEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A bid was challenged: everybody sees all dice of the round.
 *
 * @param hands in the order of the seats
 * @param nextRoundAt when dice are rolled again; empty when this was the last round
 */
public record DiceShown(Showdown showdown, List<Hand> hands, Optional<Instant> nextRoundAt) implements PlayEvent {
    public DiceShown {
        hands = List.copyOf(hands);
    }
}
