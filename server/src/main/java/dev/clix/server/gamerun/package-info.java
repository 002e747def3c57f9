/**
 * A game's execution as its players may see it: its state machine drawn, the states it went through, and when.
 *
 * <p>Comes from: the definition of the game's state machine, and the history of its execution without data. Goes to: the page
 * that shows it. Nothing here knows input, output, tokens or errors of an execution.
 */
@NullMarked
package dev.clix.server.gamerun;

import org.jspecify.annotations.NullMarked;
