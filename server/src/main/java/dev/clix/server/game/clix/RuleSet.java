package dev.clix.server.game.clix;

import java.util.Arrays;
import java.util.Locale;

/** The rules of CliX that can be chosen. */
enum RuleSet {
    /** Prices rise until the market crashes. */
    MARKET,
    /** Prices fall as time passes. */
    CLASSIC;

    /** As executions and settings have it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a word that is none of these */
    static RuleSet of(String word) {
        return Arrays.stream(values())
                .filter(set -> set.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected rules %s, but found '%s'".formatted(Arrays.toString(values()), word)));
    }
}
