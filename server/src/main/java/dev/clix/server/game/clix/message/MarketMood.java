package dev.clix.server.game.clix.message;

/** How soon the market of a round is likely to crash. */
public enum MarketMood {
    CALM,
    LIVELY,
    WILD
}
