/**
 * Games: a state that people's moves and the workflow's tasks turn into the next, and the events told of it.
 *
 * <p>Comes from: a room, which hands in moves and tasks with the time they came at. Goes to: the same room, as {@link
 * dev.clix.server.game.GameDecision}s to act on. Nothing here has an effect, reads a clock or draws lots.
 */
@NullMarked
package dev.clix.server.game;

import org.jspecify.annotations.NullMarked;
