/**
 * Rooms: one mailbox per game, and behind it all that happens to that game in the order it came.
 *
 * <p>Comes from: the transports (players' messages), the activity router (the workflow's tasks), time. Goes to: the
 * game's rules, which decide; then to the subscribers of the room, and back to the workflow as answers. The room acts,
 * it decides nothing: {@link dev.clix.server.game.Game} and {@link dev.clix.server.presence.Presence} do.
 */
@NullMarked
package dev.clix.server.room;

import org.jspecify.annotations.NullMarked;
