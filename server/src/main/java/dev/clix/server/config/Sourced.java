package dev.clix.server.config;

/**
 * A value as somebody wrote it.
 *
 * @param source where, for people
 */
record Sourced(String text, String source) {}
