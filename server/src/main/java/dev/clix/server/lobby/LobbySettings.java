package dev.clix.server.lobby;

/**
 * @param publicSeconds how long a public game waits for players
 * @param privateSeconds how long a private game does
 * @param gamesMax how many games there may be at once
 * @param gamesPerAddress how many of them opened from one address
 */
public record LobbySettings(int publicSeconds, int privateSeconds, int gamesMax, int gamesPerAddress) {}
