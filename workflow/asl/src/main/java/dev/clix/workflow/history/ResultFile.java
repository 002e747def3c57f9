package dev.clix.workflow.history;

/**
 * A file with results of a map run, as its manifest names it.
 *
 * @param size in bytes
 */
public record ResultFile(String key, long size) {}
