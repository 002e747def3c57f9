package dev.clix.protocol;

/** The result of decoding a client's frame. */
public sealed interface Decoded {
    void accept(Visitor visitor);

    record Message(ClientMessage message) implements Decoded {
        @Override
        public void accept(Visitor visitor) {
            visitor.message(message);
        }
    }

    /** @param refused the answer; names the message when at least its id could be read */
    record Unreadable(Reply.Refused refused) implements Decoded {
        @Override
        public void accept(Visitor visitor) {
            visitor.unreadable(refused);
        }
    }

    /** One case for each result. */
    interface Visitor {
        void message(ClientMessage message);

        void unreadable(Reply.Refused refused);
    }
}
