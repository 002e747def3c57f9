package dev.clix.workflow;

import java.util.Optional;

/**
 * The request of ListStateMachines: by name. Refused with InvalidToken and ValidationException.
 *
 * @param maxResults 1 to 1000; 0 means 100
 * @param nextToken from the page before
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListStateMachines.html">ListStateMachines</a>
 */
public record ListStateMachines(int maxResults, Optional<String> nextToken) {
    /** The first page, of up to 1000. */
    public static ListStateMachines of() {
        return new ListStateMachines(1000, Optional.empty());
    }
}
