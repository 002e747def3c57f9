/**
 * Rock, paper, scissors: the game that {@code docs/your-own-game.md} is about.
 *
 * <p>Comes from: {@link dev.clix.server.game}, which seats the players and does the workflow's tasks. Goes to: messages.
 */
@NullMarked
package dev.clix.server.game.rps;

import org.jspecify.annotations.NullMarked;
