/**
 * What browser and server say to each other: closed vocabularies of messages, and the values they are made of.
 *
 * <p>Comes from: the doors of the server and the page's {@code protocol.js}. Goes to: the rooms, as records nobody
 * has to check again. That they travel as JSON is known to {@link dev.clix.protocol.ProtocolCodec} and what it is made
 * of, and to nobody else.
 */
@NullMarked
package dev.clix.protocol;

import org.jspecify.annotations.NullMarked;
