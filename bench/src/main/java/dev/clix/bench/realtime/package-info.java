/**
 * {@code ./clix bench realtime}: the cost of the server's realtime path, against a bare Vert.x server in the same run.
 *
 * <p>Comes from: the command line. Goes to: two server processes pinned to one core, driven from the other one over
 * real sockets by a client that parses no more than it must; and to a table of figures, as text and as JSON. Latency
 * counts from the moment a message was meant to be sent, so a client that falls behind does not hide it. Messages are
 * counted, not frames: a rate counts as sustained only when every act came to everybody once and in order.
 */
@NullMarked
package dev.clix.bench.realtime;

import org.jspecify.annotations.NullMarked;
