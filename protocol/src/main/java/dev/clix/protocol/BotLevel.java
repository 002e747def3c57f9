package dev.clix.protocol;

/** How strong a bot of the house plays: a word out of its game's list, see {@link GameMessages#botLevels}. */
public record BotLevel(String value) {
    public BotLevel {
        ValueChecks.token(value, 40, "bot level");
    }

    @Override
    public String toString() {
        return value;
    }
}
