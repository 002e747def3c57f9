package dev.clix.workflow;

import java.util.Optional;

/**
 * The request of ListMapRuns: in the order they were started. Refused with InvalidArn, ExecutionDoesNotExist, InvalidToken,
 * and ValidationException.
 *
 * @param executionArn the execution the Maps are in
 * @param maxResults 1 to 1000; 0 means 100
 * @param nextToken from the page before
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListMapRuns.html">ListMapRuns</a>
 */
public record ListMapRuns(String executionArn, int maxResults, Optional<String> nextToken) {
    /** The first page, of up to 1000. */
    public static ListMapRuns of(String executionArn) {
        return new ListMapRuns(executionArn, 1000, Optional.empty());
    }
}
