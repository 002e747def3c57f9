package dev.clix.protocol;

/**
 * A secret that a client draws when it starts and tells the server alone: by it a request for a seat is known again on
 * another connection. A thief who knew it could take that seat over, so it is long enough not to be guessed.
 */
public record ClientKey(String value) {
    private static final int LENGTH_MIN = 16;

    public ClientKey {
        ValueChecks.token(value, 64, "client key");
        if (value.length() < LENGTH_MIN)
            throw new IllegalArgumentException(
                    "Expected a client key of at least %s letters, but found %s".formatted(LENGTH_MIN, value.length()));
    }

    /** Not the key, which must not reach a log. */
    @Override
    public String toString() {
        return "ClientKey";
    }
}
