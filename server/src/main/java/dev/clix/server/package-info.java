/**
 * The server as a whole: what is made of what, and how it begins and ends.
 *
 * <p>Comes from: the command line. Goes to: every other package, wired by hand in {@link dev.clix.server.Wiring}.
 */
@NullMarked
package dev.clix.server;

import org.jspecify.annotations.NullMarked;
