/**
 * Liar's Dice: everybody rolls five dice under a cup and bids, in turn, how many dice of all show a face; a bid that
 * is not believed is challenged. The rules of the game stand at {@link dev.clix.server.game.dice.DiceRules}.
 *
 * <p>Dice are nowhere kept. They follow from the server's secret, the game and the task that rolled them ({@link
 * dev.clix.server.game.dice.Roll}), so that who reads the execution's history learns of no die.
 */
@NullMarked
package dev.clix.server.game.dice;

import org.jspecify.annotations.NullMarked;
