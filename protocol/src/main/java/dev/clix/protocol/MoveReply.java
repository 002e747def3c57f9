package dev.clix.protocol;

/**
 * The answer to a move, in the words of its game: a record. On the wire its components stand beside the envelope's, see
 * {@link Reply.Moved}.
 */
public interface MoveReply {}
