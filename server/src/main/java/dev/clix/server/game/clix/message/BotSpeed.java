package dev.clix.server.game.clix.message;

import dev.clix.protocol.BotLevel;
import dev.clix.protocol.WireWord;
import java.util.Arrays;
import java.util.List;

/** How fast a bot of the house clicks. */
public enum BotSpeed {
    SLOW,
    MEDIUM,
    FAST;

    static final List<BotLevel> LEVELS =
            Arrays.stream(values()).map(BotSpeed::level).toList();

    /** As it is on the wire. */
    public BotLevel level() {
        return new BotLevel(WireWord.of(name()));
    }

    /** @throws java.util.NoSuchElementException for a word that is none of this game's */
    public static BotSpeed of(BotLevel level) {
        return Arrays.stream(values())
                .filter(speed -> speed.level().equals(level))
                .findFirst()
                .orElseThrow();
    }
}
