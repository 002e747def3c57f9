/**
 * The messages between doors, lobby and rooms, and what carries them. All of them are data: a room need not live where
 * its players' sockets are.
 *
 * <p>Comes from: the transports (players' messages), the lobby (players to seat), the activity router (the workflow's
 * tasks). Goes to: the rooms; and back from them to sessions and the lobby, by the address in the message.
 */
@NullMarked
package dev.clix.server.broker;

import org.jspecify.annotations.NullMarked;
