package dev.clix.protocol;

/** What the server says: to one client in answer to a message, or to everybody in a game. */
public sealed interface ServerMessage permits Reply, GameMessage {}
