/**
 * The words of Liar's Dice: moves, events and the parts of views that only this game has.
 *
 * <p>Comes from: the rules, and the codec that reads what players say. Goes to: the codec, and clients that are made of
 * Java. Nothing here depends on the server.
 */
@NullMarked
package dev.clix.server.game.dice.message;

import org.jspecify.annotations.NullMarked;
