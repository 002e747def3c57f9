/**
 * The lobby: finds players a game, or has one opened.
 *
 * <p>Comes from: the transports, with players who want to play; the rooms, with news of their seats; both by the broker. Goes to: the
 * rooms, with players to seat and games to open.
 */
@NullMarked
package dev.clix.server.lobby;

import org.jspecify.annotations.NullMarked;
