package dev.clix.workflow;

import java.util.Optional;

/**
 * The request of ListStateMachineAliases: in the order of their creation. Refused with InvalidArn,
 * StateMachineDoesNotExist, InvalidToken, and ValidationException.
 *
 * @param stateMachineArn of a machine, or of a version: those that lead to it
 * @param maxResults 1 to 1000; 0 means 100
 * @param nextToken from the page before
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListStateMachineAliases.html">ListStateMachineAliases</a>
 */
public record ListStateMachineAliases(String stateMachineArn, int maxResults, Optional<String> nextToken) {
    /** The first page, of up to 1000. */
    public static ListStateMachineAliases of(String stateMachineArn) {
        return new ListStateMachineAliases(stateMachineArn, 1000, Optional.empty());
    }
}
