/**
 * The words of rock, paper, scissors.
 *
 * <p>Comes from: the rules, and the codec that reads what players say. Goes to: the codec. Nothing here depends on the
 * server.
 */
@NullMarked
package dev.clix.server.game.rps.message;

import org.jspecify.annotations.NullMarked;
