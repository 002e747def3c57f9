package dev.clix.protocol;

/** What became of a client's frame. */
public sealed interface Decoded {
    record Message(ClientMessage message) implements Decoded {}

    /** @param refused what to answer; names the message when at least its id could be read */
    record Unreadable(Reply.Refused refused) implements Decoded {}
}
