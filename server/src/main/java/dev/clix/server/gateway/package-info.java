/**
 * The doors: where clients come in, whichever way, and where frames go out to them.
 *
 * <p>Comes from: browsers and bots, over {@code /ws} (one JSON message per text frame) or {@code /eventbus} (the
 * Vert.x event bus bridge's protocol over SockJS). Goes to: the lobby and the rooms, as decoded messages of a client
 * whose seat is known here and cannot be claimed. A door reads and writes; {@link
 * dev.clix.server.gateway.ClientSession} is the same behind all of them.
 */
@NullMarked
package dev.clix.server.gateway;

import org.jspecify.annotations.NullMarked;
