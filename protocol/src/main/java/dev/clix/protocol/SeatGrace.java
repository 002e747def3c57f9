package dev.clix.protocol;

/**
 * How long a seat is kept without a connection.
 *
 * @param seconds once the game runs, and in a public lobby unless somebody else comes
 * @param lobbySeconds while a private game waits for players
 */
public record SeatGrace(int seconds, int lobbySeconds) {}
