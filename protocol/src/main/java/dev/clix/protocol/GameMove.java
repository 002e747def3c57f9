package dev.clix.protocol;

/**
 * A move of a player, in the words of its game: a record. On the wire its components stand beside the envelope's, see
 * {@link ClientMessage.Move}.
 */
public interface GameMove {}
