package dev.clix.protocol;

/** A spectator as everybody in the game may see it. */
public record SpectatorView(PlayerId id, PlayerName name) {}
