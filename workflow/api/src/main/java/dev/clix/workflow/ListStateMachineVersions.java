package dev.clix.workflow;

import java.util.Optional;

/**
 * The request of ListStateMachineVersions: newest first. Refused with InvalidArn, StateMachineDoesNotExist, InvalidToken, and
 * ValidationException.
 *
 * @param maxResults 1 to 1000; 0 means 100
 * @param nextToken from the page before
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListStateMachineVersions.html">ListStateMachineVersions</a>
 */
public record ListStateMachineVersions(String stateMachineArn, int maxResults, Optional<String> nextToken) {
    /** The first page, of up to 1000. */
    public static ListStateMachineVersions of(String stateMachineArn) {
        return new ListStateMachineVersions(stateMachineArn, 1000, Optional.empty());
    }
}
