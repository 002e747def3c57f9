/**
 * This server among others on the same workflow: which one has a game's room, and whether it still does.
 *
 * <p>Comes from: tasks and players whose game has no room here. Goes to: the server that the game's execution names, by
 * HTTP, and back as a verdict.
 */
@NullMarked
package dev.clix.server.node;

import org.jspecify.annotations.NullMarked;
