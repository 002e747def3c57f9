/**
 * The games that are registered.
 *
 * <p>Comes from: the packages of the games. Goes to: the settings, which read what can be set of each, and the top, which
 * makes their rules.
 */
@NullMarked
package dev.clix.server.games;

import org.jspecify.annotations.NullMarked;
