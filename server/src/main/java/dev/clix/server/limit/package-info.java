/**
 * Limits: of rates, and of the load that this server bears.
 *
 * <p>Comes from: the transports and the rooms, each with its own settings; the event loops and the heap. Goes to: the
 * same ones and the lobby, as yes or no; the consequence of a no is their matter.
 */
@NullMarked
package dev.clix.server.limit;

import org.jspecify.annotations.NullMarked;
