package dev.clix.protocol;

/** The faces that players can show each other, whatever they play. */
public enum EmoteWord {
    WAVE,
    CLAP,
    LAUGH,
    WOW,
    OUCH,
    THINK;

    /** So many of one player may follow each other at once. */
    public static final int MOST = 3;

    /** After so many seconds as many may again. */
    public static final int SECONDS = 5;
}
