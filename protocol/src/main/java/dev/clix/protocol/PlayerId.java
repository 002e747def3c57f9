package dev.clix.protocol;

/** Names a player within a game. Everybody in the game may know it: it proves nothing. */
public record PlayerId(String value) {
    public PlayerId {
        ValueChecks.token(value, 40, "player id");
    }

    @Override
    public String toString() {
        return value;
    }
}
