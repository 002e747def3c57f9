/**
 * The words of CliX: moves, events, replies and the parts of views that only this game has.
 *
 * <p>Comes from: the rules, and the codec that reads what players say. Goes to: the codec, and clients that are made of
 * Java (bots, load tests, tests). Nothing here depends on the server.
 */
@NullMarked
package dev.clix.server.game.clix.message;

import org.jspecify.annotations.NullMarked;
