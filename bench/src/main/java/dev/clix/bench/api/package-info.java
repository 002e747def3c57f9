/**
 * The cost of the API over HTTP: the endpoint and the simulator behind it against Vert.x alone, each in a process on a
 * core of its own.
 *
 * <p>Comes from: {@code ./clix bench api}. Goes to: the terminal, and a file of figures.
 */
@NullMarked
package dev.clix.bench.api;

import org.jspecify.annotations.NullMarked;
