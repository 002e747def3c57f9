/**
 * The executions behind the games whose rooms are on this server: started with a game, looked at for a game that has no
 * room, counted once they are over, and stopped when nothing comes of them.
 *
 * <p>Comes from: the lobby, with games to be opened, and from clients and tasks whose game has no room here. Goes to: the
 * workflow, and the rooms.
 */
@NullMarked
package dev.clix.server.execution;

import org.jspecify.annotations.NullMarked;
