package dev.clix.protocol;

/** How fast a bot of the house clicks. */
public enum BotSpeed {
    SLOW,
    MEDIUM,
    FAST
}
