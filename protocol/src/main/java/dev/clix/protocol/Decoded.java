package dev.clix.protocol;

/** The result of decoding a client's frame. */
public sealed interface Decoded {
    record Message(ClientMessage message) implements Decoded {}

    /** @param refused the answer; names the message when at least its id could be read */
    record Unreadable(Reply.Refused refused) implements Decoded {}
}
