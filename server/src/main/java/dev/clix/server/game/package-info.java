/**
 * Games of any kind: the engine seats players and does what every game's workflow asks; the rules of a kind ({@link
 * dev.clix.server.game.GameRules}) decide all that is between the beginning and the end. A kind of game is a package below
 * this one.
 *
 * <p>Comes from: a room, which hands in moves and tasks with the time they came at. Goes to: the same room, as
 * {@link dev.clix.server.game.GameDecision}s to act on. {@link dev.clix.server.game.ExecutionData} is the only class that
 * knows how a game looks as JSON. Nothing here has an effect, reads a clock or draws lots.
 */
@NullMarked
package dev.clix.server.game;

import org.jspecify.annotations.NullMarked;
