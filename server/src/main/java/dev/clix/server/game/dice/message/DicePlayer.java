package dev.clix.server.game.dice.message;

import dev.clix.protocol.PlayerPart;
import dev.clix.protocol.PlayerView;
import java.util.List;
import java.util.Optional;

/**
 * The part of Liar's Dice in a player, as the viewer may see it.
 *
 * @param dice how many the player has; without any, the player is out
 * @param hand the faces in this round, lowest first: the viewer's own, and everybody's once they are shown
 * @param missed turns in a row that the player let pass
 * @param outIn the round in which the player went out
 */
public record DicePlayer(int dice, Optional<List<Integer>> hand, int missed, Optional<Integer> outIn)
        implements PlayerPart {
    public DicePlayer {
        hand = hand.map(List::copyOf);
    }

    /** @param player in a game of Liar's Dice */
    public static DicePlayer of(PlayerView player) {
        return (DicePlayer) player.part();
    }
}
