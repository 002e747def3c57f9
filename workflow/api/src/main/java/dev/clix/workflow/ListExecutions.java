package dev.clix.workflow;

import java.util.Optional;

/**
 * Exactly one of the two ARNs says whose executions are listed.
 *
 * @param stateMachineArn of a machine, version or alias
 * @param mapRunArn of a distributed Map's run
 * @param status only executions that stand so
 * @param redrive only those of a map run that were redriven, or were not
 * @param maxResults 1 to 1000; 0 means 100
 * @param nextToken from the page before
 */
public record ListExecutions(
        Optional<String> stateMachineArn,
        Optional<String> mapRunArn,
        Optional<ExecutionStatus> status,
        Optional<ExecutionRedriveFilter> redrive,
        int maxResults,
        Optional<String> nextToken) {
    public ListExecutions(
            String stateMachineArn, Optional<ExecutionStatus> status, int maxResults, Optional<String> nextToken) {
        this(Optional.ofNullable(stateMachineArn), Optional.empty(), status, Optional.empty(), maxResults, nextToken);
    }
}
