package dev.clix.protocol;

/** The messages of the server: to one client in answer to a message, or to everybody in a game. */
public sealed interface ServerMessage permits Reply, GameMessage {}
