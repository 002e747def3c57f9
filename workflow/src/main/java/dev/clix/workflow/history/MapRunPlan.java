package dev.clix.workflow.history;

/**
 * What a map run may do.
 *
 * @param maxConcurrency child executions at once
 * @param toleratedFailureCount items that may fail
 * @param toleratedFailurePercentage how many of 100 items may fail
 */
public record MapRunPlan(int maxConcurrency, long toleratedFailureCount, double toleratedFailurePercentage) {}
