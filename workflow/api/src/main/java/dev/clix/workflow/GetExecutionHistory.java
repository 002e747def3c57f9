package dev.clix.workflow;

import java.util.Optional;

/**
 * The request of GetExecutionHistory.
 *
 * @param maxResults 1 to 1000; 0 means 100
 * @param reverseOrder newest first
 * @param nextToken from the page before
 * @param includeExecutionData whether inputs and outputs are shown
 */
public record GetExecutionHistory(
        String executionArn,
        int maxResults,
        boolean reverseOrder,
        Optional<String> nextToken,
        boolean includeExecutionData) {
    /** The first page, oldest first, data included. */
    public static GetExecutionHistory of(String executionArn) {
        return new GetExecutionHistory(executionArn, 1000, false, Optional.empty(), true);
    }
}
