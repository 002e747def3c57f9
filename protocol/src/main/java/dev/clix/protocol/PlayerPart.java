package dev.clix.protocol;

/** The part of a {@link PlayerView} that only its kind of game has: a record, whose components stand beside the others. */
public interface PlayerPart {}
