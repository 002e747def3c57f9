package dev.clix.workflow.buckets;

/**
 * Where items come from.
 *
 * @param uri as the context object tells it
 * @param items how many of the next ones
 */
public record ReadFile(String uri, int items) {}
