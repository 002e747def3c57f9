package dev.clix.server.game.dice.message;

import dev.clix.protocol.BotLevel;
import dev.clix.protocol.WireWord;
import java.util.Arrays;
import java.util.List;

/** How well a bot of the house plays. */
public enum DiceLevel {
    /** Knows its own dice and the odds of all others. */
    CAUTIOUS,
    /** Believes what others bid, somewhat, and knows that nobody challenges everything. */
    SHARP;

    static final List<BotLevel> LEVELS =
            Arrays.stream(values()).map(DiceLevel::level).toList();

    /** As it is on the wire. */
    public BotLevel level() {
        return new BotLevel(WireWord.of(name()));
    }

    /** @throws java.util.NoSuchElementException for a word that is none of this game's */
    public static DiceLevel of(BotLevel level) {
        return Arrays.stream(values())
                .filter(known -> known.level().equals(level))
                .findFirst()
                .orElseThrow();
    }
}
