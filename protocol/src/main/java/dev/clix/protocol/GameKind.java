package dev.clix.protocol;

/** The name of a kind of game, such as {@code clix}. */
public record GameKind(String value) {
    public GameKind {
        ValueChecks.token(value, 20, "name of a game");
    }

    @Override
    public String toString() {
        return value;
    }
}
