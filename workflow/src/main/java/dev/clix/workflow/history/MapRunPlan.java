package dev.clix.workflow.history;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What a map run may do.
 *
 * @param maxConcurrency child executions at once
 * @param toleratedFailureCount items that may fail
 * @param toleratedFailurePercentage how many of 100 items may fail
 */
public record MapRunPlan(int maxConcurrency, long toleratedFailureCount, double toleratedFailurePercentage) {
    /** Whether anything may fail. */
    @JsonIgnore
    public boolean isTolerant() {
        return toleratedFailureCount > 0 || toleratedFailurePercentage > 0;
    }
}
