package dev.clix.server.game.dice.message;

import dev.clix.protocol.GameEvent.PlayEvent;
import java.util.List;
import java.util.Optional;

/**
 * All who are in rolled all they have: a round begins.
 *
 * @param inPlay how many dice were rolled
 * @param dice those of the player who is told, lowest first; empty for all others
 */
public record DiceRolled(int round, int inPlay, Optional<List<Integer>> dice) implements PlayEvent {
    public DiceRolled {
        dice = dice.map(List::copyOf);
    }
}
