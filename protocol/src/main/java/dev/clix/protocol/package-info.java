/**
 * What browser and server say to each other: closed vocabularies of messages, and the values they are made of.
 *
 * <p>Comes from: the doors of the server and the page's {@code protocol.js}. Goes to: the rooms, as records nobody
 * has to check again. Only {@link dev.clix.protocol.ProtocolCodec} knows that they travel as JSON.
 */
package dev.clix.protocol;
