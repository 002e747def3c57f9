/**
 * The gateway: its transports, over which clients connect and frames go out to them.
 *
 * <p>Comes from: browsers and bots, over {@code /ws} (one JSON message per text frame) or {@code /eventbus} (the Vert.x
 * event bus bridge's protocol over SockJS). Goes to: the lobby and the rooms, as decoded messages of a client whose
 * seat is known here and cannot be claimed. A transport reads and writes; {@link dev.clix.server.gateway.ClientSession}
 * is the same behind both.
 */
@NullMarked
package dev.clix.server.gateway;

import org.jspecify.annotations.NullMarked;
