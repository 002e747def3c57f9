/**
 * The lobby: finds players a game, or opens one. A game's execution starts with the game and bears its name.
 *
 * <p>Comes from: the transports, with players who want to play; the rooms, with news of their seats; both by the broker. Goes to: the
 * rooms, with players to seat; the workflow, with executions to start.
 */
@NullMarked
package dev.clix.server.lobby;

import org.jspecify.annotations.NullMarked;
