/**
 * The protocol between browser and server: closed vocabularies of messages, and the values they are made of.
 *
 * <p>Comes from: the transports of the server and the page's {@code protocol.js}. Goes to: the rooms, as records that
 * need no further check. Only {@link dev.clix.protocol.ProtocolCodec} and its parts know that they travel as JSON.
 */
@NullMarked
package dev.clix.protocol;

import org.jspecify.annotations.NullMarked;
