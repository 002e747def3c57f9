/**
 * Rooms: one mailbox per game, and behind it all that happens to that game in the order it came.
 *
 * <p>Comes from: the doors (what players say), the activity router (what the workflow asks), time. Goes to: the game's
 * rules, which decide; then to the listeners in the room, and back to the workflow as answers. The room acts, it
 * decides nothing: {@link dev.clix.server.game.Game} and {@link dev.clix.server.presence.Presence} do.
 */
@NullMarked
package dev.clix.server.room;

import org.jspecify.annotations.NullMarked;
