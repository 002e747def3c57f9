/**
 * CliX: found a startup, click on the product as fast as you can, ship it, outlive the others.
 *
 * <p>Comes from: the engine, which asks {@link dev.clix.server.game.clix.CliXRules}. Goes to: the engine, as {@link
 * dev.clix.server.game.Ruled}s. {@link dev.clix.server.game.clix.Books} are what survives a round and travels in the
 * execution's data; products only live within their round.
 */
@NullMarked
package dev.clix.server.game.clix;

import org.jspecify.annotations.NullMarked;
