/**
 * CliX: found a startup, click on the product as fast as you can, ship it, outlive the others.
 *
 * <p>Comes from: a room's moves and tasks. Goes to: turns. {@link dev.clix.server.game.clix.Ledger} is what survives a
 * round and travels in the execution's data; products only live within their round. {@link
 * dev.clix.server.game.clix.ExecutionData} is the only class that knows how that looks as JSON.
 */
@NullMarked
package dev.clix.server.game.clix;

import org.jspecify.annotations.NullMarked;
