/**
 * The bots of Liar's Dice. They are told what a player at the table sees ({@link dev.clix.server.game.dice.bot.Seen}) and
 * reach nothing else: neither the game's state nor its table.
 */
@NullMarked
package dev.clix.server.game.dice.bot;

import org.jspecify.annotations.NullMarked;
