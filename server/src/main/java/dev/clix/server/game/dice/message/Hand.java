package dev.clix.server.game.dice.message;

import dev.clix.protocol.PlayerId;
import java.util.List;

/**
 * The dice that a player had under the cup.
 *
 * @param dice the faces, lowest first
 */
public record Hand(PlayerId player, List<Integer> dice) {
    public Hand {
        dice = List.copyOf(dice);
    }
}
