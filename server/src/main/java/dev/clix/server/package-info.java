/**
 * The server as a whole: its object graph, its start and its end.
 *
 * <p>Comes from: the command line. Goes to: every other package, wired by hand in {@link dev.clix.server.Wiring}.
 */
@NullMarked
package dev.clix.server;

import org.jspecify.annotations.NullMarked;
