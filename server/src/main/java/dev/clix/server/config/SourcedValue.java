package dev.clix.server.config;

/**
 * A value as somebody wrote it.
 *
 * @param source where, for people
 */
record SourcedValue(String text, String source) {}
