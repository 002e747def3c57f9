package dev.clix.protocol;

/** Somebody who watches a game without playing, as everybody in it may see it. */
public record SpectatorView(PlayerId id, PlayerName name) {}
