package dev.clix.workflow.history;

/**
 * Items of a map run that follow one another and come from the same place.
 *
 * @param source as the context object tells it
 * @param items how many
 */
public record ItemSpan(String source, int items) {}
