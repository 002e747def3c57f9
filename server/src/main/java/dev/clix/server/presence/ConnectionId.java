package dev.clix.server.presence;

/** Names one connection of one client, unique within this server's life. */
public record ConnectionId(long value) {}
