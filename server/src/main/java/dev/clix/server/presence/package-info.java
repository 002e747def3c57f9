/**
 * Presence: connections counted by player, with a grace for those who are lost for a moment.
 *
 * <p>Comes from: a room, which tells of connections that come and go and of time that passed. Goes to: the same room,
 * as {@link dev.clix.server.presence.PresenceChange}s. One per game; no clock, no threads.
 */
@NullMarked
package dev.clix.server.presence;

import org.jspecify.annotations.NullMarked;
