package dev.clix.protocol;

/** Names one life of a game's message log. */
public record Epoch(String value) {
    public Epoch {
        ValueChecks.token(value, 40, "epoch");
    }

    @Override
    public String toString() {
        return value;
    }
}
