package dev.clix.protocol;

/** A client's own name for one of its messages. */
public record MessageId(String value) {
    public MessageId {
        ValueChecks.token(value, 40, "message id");
    }

    @Override
    public String toString() {
        return value;
    }
}
