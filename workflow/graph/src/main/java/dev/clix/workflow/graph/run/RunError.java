package dev.clix.workflow.graph.run;

/**
 * The error and cause of an event; either may be empty.
 */
public record RunError(String error, String cause) {}
