/**
 * How much is let through, and how much this server bears.
 *
 * <p>Comes from: the doors and the rooms, each with its own settings; the event loops and the heap. Goes to: the same
 * ones and the lobby, as yes or no; what no means is their matter.
 */
@NullMarked
package dev.clix.server.limit;

import org.jspecify.annotations.NullMarked;
