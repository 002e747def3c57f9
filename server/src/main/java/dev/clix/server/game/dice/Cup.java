package dev.clix.server.game.dice;

import dev.clix.protocol.PlayerId;

/**
 * The public knowledge of a player's dice.
 *
 * @param dice how many the player still has; without any, the player is out
 * @param rolled how many lie under the cup in this round; those of a player who went out meanwhile count until it ends
 * @param missed turns in a row that the player let pass
 * @param outIn the round in which the player went out; 0 for one who is in
 */
record Cup(PlayerId player, int dice, int rolled, int missed, int outIn) {
    static final int DICE = 5;

    boolean isIn() {
        return dice > 0;
    }

    Cup roll() {
        return new Cup(player, dice, dice, missed, outIn);
    }

    Cup withOneLess(int round) {
        return dice > 1 ? new Cup(player, dice - 1, rolled, missed, outIn) : out(round);
    }

    Cup out(int round) {
        return new Cup(player, 0, rolled, missed, round);
    }

    Cup missing(int turns) {
        return new Cup(player, dice, rolled, turns, outIn);
    }
}
