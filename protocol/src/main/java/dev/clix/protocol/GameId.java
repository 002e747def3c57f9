package dev.clix.protocol;

/** Names a game, and its execution. Hard to guess, so that a private game's link is its key. */
public record GameId(String value) {
    public GameId {
        ValueChecks.token(value, 40, "game id");
    }

    @Override
    public String toString() {
        return value;
    }
}
