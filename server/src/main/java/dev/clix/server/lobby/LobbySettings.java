package dev.clix.server.lobby;

import java.time.Duration;

/**
 * @param publicSeconds how long a public game waits for players
 * @param privateSeconds how long a private game does
 * @param gamesMax how many games there may be at once
 * @param gamesPerAddress how many of them opened from one address
 * @param visitorsMax how many may have the lobby open
 * @param listPause how long to wait before these are told anew what has changed
 * @param watchable whether games can be watched
 */
public record LobbySettings(
        int publicSeconds,
        int privateSeconds,
        int gamesMax,
        int gamesPerAddress,
        int visitorsMax,
        Duration listPause,
        boolean watchable) {}
