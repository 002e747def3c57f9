/**
 * The cost of games on AWS: Standard workflows are billed by the state transition.
 *
 * <p>Comes from: the histories of games that ended, or of one played on virtual time. Goes to: metrics and the log, or
 * the table of {@code ./clix cost}. Nothing here has an effect.
 */
@NullMarked
package dev.clix.server.cost;

import org.jspecify.annotations.NullMarked;
