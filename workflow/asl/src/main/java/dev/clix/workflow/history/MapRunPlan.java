package dev.clix.workflow.history;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * The limits of a map run.
 *
 * @param maxConcurrency child executions at once
 * @param toleratedFailureCount items that may fail
 * @param toleratedFailurePercentage how many of 100 items may fail
 * @param batchItems the number of items of a child execution at most; 0 in journals of older builds
 */
public record MapRunPlan(
        int maxConcurrency, long toleratedFailureCount, double toleratedFailurePercentage, int batchItems) {
    /** Whether anything may fail. */
    @JsonIgnore
    public boolean isTolerant() {
        return toleratedFailureCount > 0 || toleratedFailurePercentage > 0;
    }
}
